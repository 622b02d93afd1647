package io.broadsheet.benchmarks.accuracy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Means that grow page by page, in the order in which they were first met. Not thread-safe. */
final class Figures {
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  void add(String name, double value) {
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  void add(String name, boolean value) {
    add(name, value ? 1 : 0);
  }

  double mean(String name) {
    double[] sum = sums.get(name);
    return sum == null ? 0 : sum[0] / sum[1];
  }

  Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.keySet().forEach(name -> means.put(name, mean(name)));
    return means;
  }
}
