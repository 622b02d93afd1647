package io.broadsheet.benchmarks.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Sparse rows that belong to one of some classes each: the log loss of a softmax. The weights of a
 * column stand together, one for each class.
 */
final class ClassRows implements Objective {

  private record Row(int[] columns, double[] values, int kind, double importance) {}

  private final int classes;
  private final List<Row> rows = new ArrayList<>();

  ClassRows(int classes) {
    this.classes = classes;
  }

  void add(int[] columns, double[] values, int kind, double importance) {
    rows.add(new Row(columns, values, kind, importance));
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public double loss(double[] weights, double[] gradient) {
    double loss = 0;
    for (Row row : rows) {
      double[] share = scores(row, weights);
      double logOfSum = exponentiate(share);
      loss += row.importance() * (logOfSum - Math.log(share[row.kind()]));
      if (gradient != null) {
        descend(row, share, Math.exp(-logOfSum), gradient);
      }
    }
    return loss;
  }

  private double[] scores(Row row, double[] weights) {
    double[] scores = new double[classes];
    for (int index = 0; index < row.columns().length; index++) {
      int from = classes * row.columns()[index];
      for (int kind = 0; kind < classes; kind++) {
        scores[kind] += weights[from + kind] * row.values()[index];
      }
    }
    return scores;
  }

  /** Turns scores into their exponentials, the largest being 1; returns the log of their sum. */
  private static double exponentiate(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (int kind = 0; kind < scores.length; kind++) {
      scores[kind] = Math.exp(scores[kind] - largest);
      sum += scores[kind];
    }
    return Math.log(sum);
  }

  private void descend(Row row, double[] share, double scale, double[] gradient) {
    for (int index = 0; index < row.columns().length; index++) {
      int from = classes * row.columns()[index];
      double value = row.importance() * row.values()[index];
      for (int kind = 0; kind < classes; kind++) {
        double target = kind == row.kind() ? 1 : 0;
        gradient[from + kind] += value * (share[kind] * scale - target);
      }
    }
  }
}
