package io.broadsheet.benchmarks.training;

import java.util.Arrays;

/**
 * Logistic regression on sparse rows, fitted by limited-memory BFGS (Liu and Nocedal, 1989). Each
 * column has its own penalty and the value it is drawn to, so that what was set by hand holds where
 * the data are silent. No chance is involved: the same rows give the same weights.
 */
final class LogisticRegression {
  private static final int MEMORY = 8;
  private static final int ROUNDS = 80;
  private static final double ENOUGH = 1e-5;

  private final Objective rows;
  private final double[] penalty;
  private final double[] prior;
  private final double[][] steps = new double[MEMORY][];
  private final double[][] changes = new double[MEMORY][];
  private final double[] scales = new double[MEMORY];

  /**
   * @param penalty for each column, half of it times the squared distance from the prior is the
   *     price
   */
  LogisticRegression(Objective rows, double[] penalty, double[] prior) {
    this.rows = rows;
    this.penalty = penalty;
    this.prior = prior;
  }

  double[] fit() {
    double[] weights = prior.clone();
    double[] gradient = new double[weights.length];
    double loss = evaluate(weights, gradient);
    for (int round = 0; round < ROUNDS && norm(gradient) > ENOUGH * rows.size(); round++) {
      double[] direction = direction(gradient, round);
      double[] next = new double[weights.length];
      double[] nextGradient = new double[weights.length];
      double nextLoss = search(weights, direction, loss, dot(direction, gradient), next);
      if (nextLoss >= loss) {
        break;
      }
      loss = evaluate(next, nextGradient);
      remember(round, weights, next, gradient, nextGradient);
      weights = next;
      gradient = nextGradient;
    }
    return weights;
  }

  private double search(
      double[] from, double[] direction, double loss, double slope, double[] next) {
    double step = 1;
    double reached = loss;
    for (int attempt = 0; attempt < 30; attempt++, step /= 2) {
      for (int column = 0; column < from.length; column++) {
        next[column] = from[column] + step * direction[column];
      }
      reached = evaluate(next, null);
      if (reached <= loss + 1e-4 * step * slope) {
        return reached;
      }
    }
    return reached;
  }

  private double[] direction(double[] gradient, int round) {
    double[] direction = gradient.clone();
    int known = Math.min(round, MEMORY);
    double[] shares = new double[MEMORY];
    for (int back = 1; back <= known; back++) {
      int at = (round - back) % MEMORY;
      shares[at] = scales[at] * dot(steps[at], direction);
      add(direction, changes[at], -shares[at]);
    }
    if (known > 0) {
      int last = (round - 1) % MEMORY;
      double scale = 1 / (scales[last] * dot(changes[last], changes[last]));
      multiply(direction, scale);
    } else {
      multiply(direction, 1 / Math.max(1, norm(gradient)));
    }
    for (int back = known; back >= 1; back--) {
      int at = (round - back) % MEMORY;
      add(direction, steps[at], shares[at] - scales[at] * dot(changes[at], direction));
    }
    multiply(direction, -1);
    return direction;
  }

  private void remember(int round, double[] from, double[] to, double[] before, double[] after) {
    int at = round % MEMORY;
    steps[at] = minus(to, from);
    changes[at] = minus(after, before);
    scales[at] = 1 / Math.max(1e-12, dot(steps[at], changes[at]));
  }

  private double evaluate(double[] weights, double[] gradient) {
    if (gradient != null) {
      Arrays.fill(gradient, 0);
    }
    double loss = rows.loss(weights, gradient);
    for (int column = 0; column < weights.length; column++) {
      double away = weights[column] - prior[column];
      loss += 0.5 * penalty[column] * away * away;
      if (gradient != null) {
        gradient[column] += penalty[column] * away;
      }
    }
    return loss;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int index = 0; index < left.length; index++) {
      sum += left[index] * right[index];
    }
    return sum;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static void add(double[] to, double[] what, double times) {
    for (int index = 0; index < to.length; index++) {
      to[index] += times * what[index];
    }
  }

  private static void multiply(double[] vector, double by) {
    for (int index = 0; index < vector.length; index++) {
      vector[index] *= by;
    }
  }

  private static double[] minus(double[] left, double[] right) {
    double[] difference = left.clone();
    add(difference, right, -1);
    return difference;
  }
}
