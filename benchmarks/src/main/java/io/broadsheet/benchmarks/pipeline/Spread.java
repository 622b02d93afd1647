package io.broadsheet.benchmarks.pipeline;

import java.util.List;

/** The middle of some figures, and their ends. */
record Spread(double median, double lowest, double highest) {

  /**
   * @param figures at least one
   */
  static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
