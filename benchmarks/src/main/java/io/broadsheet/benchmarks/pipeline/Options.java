package io.broadsheet.benchmarks.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * How to measure.
 *
 * @param articles of a run; those of 300 KB are fewer
 * @param jvm further options of the services' JVMs
 */
record Options(int rounds, int articles, Path work, List<String> jvm) {
  private static final int WARM_SHARE = 3;

  /** How many of a run's articles only warm up. */
  int warm() {
    return articles / WARM_SHARE;
  }

  Path folder(String part) {
    return work.resolve(part + "-" + ProcessHandle.current().pid());
  }

  String command(String part) {
    return "benchmarks/run pipeline --part %s --rounds %d --articles %d"
        .formatted(part, rounds, articles);
  }
}
