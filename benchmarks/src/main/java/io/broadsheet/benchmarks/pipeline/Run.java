package io.broadsheet.benchmarks.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One measured stretch of work, after warm-up.
 *
 * @param perSecond articles by the clock
 * @param processorMicros microseconds of processor time per article, by process
 */
record Run(double perSecond, Map<String, Double> processorMicros) {
  private static final double MICROS = 1e6;

  /** What was done, and what it had cost, at an instant. */
  record Mark(long nanos, long done, Map<String, Double> processorSeconds) {}

  static Run between(Mark from, Mark to) {
    double articles = to.done() - from.done();
    Map<String, Double> micros = new LinkedHashMap<>();
    to.processorSeconds()
        .forEach(
            (process, seconds) ->
                micros.put(
                    process, MICROS * (seconds - from.processorSeconds().get(process)) / articles));
    return new Run(articles * 1e9 / (to.nanos() - from.nanos()), micros);
  }

  double totalMicros() {
    return processorMicros.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
