package io.broadsheet.benchmarks.pipeline;

import java.util.Locale;

/**
 * A figure that was aimed at, and the one that was measured.
 *
 * @param atLeast whether more is better
 */
record Goal(String what, double aim, double measured, boolean atLeast) {

  static Goal atLeast(String what, double aim, double measured) {
    return new Goal(what, aim, measured, true);
  }

  static Goal atMost(String what, double aim, double measured) {
    return new Goal(what, aim, measured, false);
  }

  boolean met() {
    return atLeast ? measured >= aim : measured <= aim;
  }

  String markdown() {
    return "| %s | %s %s | %s | %s |%n"
        .formatted(
            what, atLeast ? "≥" : "≤", figure(aim), figure(measured), met() ? "yes" : "**no**");
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
  }
}
