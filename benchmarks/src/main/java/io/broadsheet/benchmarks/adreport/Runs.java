package io.broadsheet.benchmarks.adreport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Stretches of neighbouring blocks that have something in common. */
final class Runs {

  /** From a place on, up to another, which is not part of it. */
  record Run(int from, int to) {
    boolean matches(Run other) {
      int shared = Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
      return 2 * shared >= to - from + other.to - other.from - shared;
    }
  }

  private Runs() {}

  static List<Run> of(List<JudgedBlock> page, Predicate<JudgedBlock> which) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int at = 0; at <= page.size(); at++) {
      boolean inside = at < page.size() && which.test(page.get(at));
      if (inside && from < 0) {
        from = at;
      } else if (!inside && from >= 0) {
        runs.add(new Run(from, at));
        from = -1;
      }
    }
    return runs;
  }
}
