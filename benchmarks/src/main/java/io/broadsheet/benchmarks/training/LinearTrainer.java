package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.page.LayoutFeature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Stochastic gradient descent on binary features; the average of the last passes is the result. */
final class LinearTrainer {
  private static final int PASSES = 30;
  private static final double RATE = 0.05;

  /** A page has one headline and many lines of body: fewer examples need more decay. */
  private static final double HEADLINE_DECAY = 3e-3;

  private static final double BODY_DECAY = 1e-3;
  private static final long SEED = 20250520;

  /** Something to choose among, of which one is right. */
  record Choice(List<Set<LayoutFeature>> options, int right) {}

  /** Things to accept or to refuse, each with a label of 0 or 1 and a weight. */
  record Verdicts(List<Set<LayoutFeature>> items, int[] labels, double[] weights) {}

  private LinearTrainer() {}

  /** A softmax over the options of each choice. */
  static double[] choices(List<Choice> choices) {
    return train(choices, HEADLINE_DECAY, LinearTrainer::choose);
  }

  /** Logistic regression over all items; a label of -1 is left out. */
  static double[] verdicts(List<Verdicts> pages) {
    return train(pages, BODY_DECAY, LinearTrainer::judge);
  }

  /** Moves the weights by one example. */
  private interface Step<T> {
    void take(T example, double[] weights, double rate);
  }

  private static <T> double[] train(List<T> examples, double decay, Step<T> step) {
    double[] weights = new double[LayoutFeature.values().length];
    double[] average = new double[weights.length];
    List<T> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + 0.2 * pass);
      for (T example : order) {
        step.take(example, weights, rate);
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= 1 - rate * decay;
        }
      }
      for (int i = 0; i < weights.length && pass >= PASSES / 2; i++) {
        average[i] += weights[i] / (PASSES - PASSES / 2);
      }
    }
    return average;
  }

  private static void choose(Choice choice, double[] weights, double rate) {
    double[] share = new double[choice.options().size()];
    double total = 0;
    for (int i = 0; i < share.length; i++) {
      share[i] = Math.exp(Math.min(50, sum(weights, choice.options().get(i))));
      total += share[i];
    }
    for (int i = 0; i < share.length; i++) {
      double target = i == choice.right() ? 1 : 0;
      add(weights, choice.options().get(i), rate * (target - share[i] / total));
    }
  }

  private static void judge(Verdicts page, double[] weights, double rate) {
    for (int i = 0; i < page.labels().length; i++) {
      if (page.labels()[i] >= 0) {
        double said = 1 / (1 + Math.exp(-sum(weights, page.items().get(i))));
        double step = rate * 0.2 * page.weights()[i] * (page.labels()[i] - said);
        add(weights, page.items().get(i), step);
      }
    }
  }

  private static double sum(double[] weights, Set<LayoutFeature> features) {
    double sum = 0;
    for (LayoutFeature feature : features) {
      sum += weights[feature.ordinal()];
    }
    return sum;
  }

  private static void add(double[] weights, Set<LayoutFeature> features, double step) {
    for (LayoutFeature feature : features) {
      weights[feature.ordinal()] += step;
    }
  }
}
