package io.broadsheet.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sparse rows with a label and a weight each. */
final class Rows implements Objective {
  private final List<int[]> columns = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final List<Double> importance = new ArrayList<>();

  void add(int[] columnsOfRow, double[] valuesOfRow, boolean label, double weight) {
    columns.add(columnsOfRow);
    values.add(valuesOfRow);
    labels.add(label);
    importance.add(weight);
  }

  /** Adds a row that has a value in every column. */
  void addDense(double[] valuesOfRow, boolean label) {
    int[] all = new int[valuesOfRow.length];
    Arrays.setAll(all, column -> column);
    add(all, valuesOfRow, label, 1);
  }

  @Override
  public int size() {
    return labels.size();
  }

  @Override
  public double loss(double[] weights, double[] gradient) {
    double loss = 0;
    for (int row = 0; row < labels.size(); row++) {
      int[] at = columns.get(row);
      double[] value = values.get(row);
      double score = 0;
      for (int index = 0; index < at.length; index++) {
        score += weights[at[index]] * value[index];
      }
      double target = labels.get(row) ? 1 : 0;
      double margin = labels.get(row) ? score : -score;
      loss += importance.get(row) * softplus(-margin);
      if (gradient != null) {
        double error = importance.get(row) * (1 / (1 + Math.exp(-score)) - target);
        for (int index = 0; index < at.length; index++) {
          gradient[at[index]] += error * value[index];
        }
      }
    }
    return loss;
  }

  private static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }
}
