package io.broadsheet.benchmarks.accuracy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Hits, misses and extras by field, summed over pages. Not thread-safe. */
final class Tally {
  private final Map<String, double[]> counts = new LinkedHashMap<>();

  void add(String field, int hits, int extras, int misses) {
    double[] sum = counts.computeIfAbsent(field, name -> new double[3]);
    sum[0] += hits;
    sum[1] += extras;
    sum[2] += misses;
  }

  /** {@code field.precision}, {@code .recall} and {@code .f1} of every field. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    counts.forEach(
        (field, sum) -> {
          Ratio ratio = Ratio.of(sum[0], sum[1], sum[2]);
          figures.put(field + ".precision", ratio.precision());
          figures.put(field + ".recall", ratio.recall());
          figures.put(field + ".f1", ratio.f1());
        });
    return figures;
  }
}
