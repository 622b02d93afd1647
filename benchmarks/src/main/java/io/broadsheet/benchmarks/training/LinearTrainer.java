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
  private static final double DECAY = 2e-5;
  private static final long SEED = 20250520;

  /** A softmax over the lines of each page that has a headline. */
  double[] headline(List<LayoutPage> pages) {
    List<LayoutPage> labelled = pages.stream().filter(page -> page.headline() >= 0).toList();
    return train(labelled, LinearTrainer::headlineStep);
  }

  /** Logistic regression over the lines of each page that has a body. */
  double[] body(List<LayoutPage> pages) {
    return train(pages, LinearTrainer::bodyStep);
  }

  /** Moves the weights by one page. */
  private interface Step {
    void take(LayoutPage page, double[] weights, double rate);
  }

  private static double[] train(List<LayoutPage> pages, Step step) {
    double[] weights = new double[LayoutFeature.values().length];
    double[] average = new double[weights.length];
    List<LayoutPage> order = new ArrayList<>(pages);
    Random random = new Random(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + 0.2 * pass);
      for (LayoutPage page : order) {
        step.take(page, weights, rate);
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= 1 - rate * DECAY * 100;
        }
      }
      for (int i = 0; i < weights.length && pass >= PASSES / 2; i++) {
        average[i] += weights[i] / (PASSES - PASSES / 2);
      }
    }
    return average;
  }

  private static void headlineStep(LayoutPage page, double[] weights, double rate) {
    List<Set<LayoutFeature>> lines = page.headlineFeatures();
    double[] share = new double[lines.size()];
    double total = 0;
    for (int i = 0; i < share.length; i++) {
      share[i] = Math.exp(Math.min(50, sum(weights, lines.get(i))));
      total += share[i];
    }
    for (int i = 0; i < share.length; i++) {
      double target = i == page.headline() ? 1 : 0;
      add(weights, lines.get(i), rate * (target - share[i] / total));
    }
  }

  private static void bodyStep(LayoutPage page, double[] weights, double rate) {
    for (int i = 0; i < page.inBody().length; i++) {
      if (page.inBody()[i] >= 0) {
        Set<LayoutFeature> line = page.bodyFeatures().get(i);
        double said = 1 / (1 + Math.exp(-sum(weights, line)));
        add(weights, line, rate * 0.2 * page.weights()[i] * (page.inBody()[i] - said));
      }
    }
  }

  static double sum(double[] weights, Set<LayoutFeature> features) {
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
