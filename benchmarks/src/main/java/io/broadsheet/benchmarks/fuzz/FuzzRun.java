package io.broadsheet.benchmarks.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run came to: a line of the file that {@code --record} names.
 *
 * @param cases how many were fed
 * @param largeEvery one input of so many could be large
 * @param outcomes how many cases of each target had which, as {@code "html: enriched"}
 * @param seconds by the clock
 * @param workSeconds of the processor, in the threads that fed the cases
 * @param loadAverage of the machine over its last minute, when the run ended
 */
record FuzzRun(
    String ended,
    long seed,
    long from,
    long cases,
    int largeEvery,
    Map<String, Long> outcomes,
    int faults,
    long slowestCase,
    long slowestMillis,
    double seconds,
    double workSeconds,
    double loadAverage) {

  /** Of all fuzzers together. */
  static Map<String, Long> outcomes(List<Fuzzer> fuzzers) {
    Map<String, Long> sum = new TreeMap<>();
    fuzzers.forEach(
        each -> each.outcomes().forEach((name, count) -> sum.merge(name, count, Long::sum)));
    return sum;
  }
}
