package io.broadsheet.sink;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When to try again: twice as late each time, up to a limit, and anywhere in the upper half of that
 * span, so that sinks that lost the same database don't all come back at once.
 */
final class Backoff {
  static final Duration FIRST = Duration.ofMillis(200);
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private final RandomGenerator random;
  private int failures;
  private long retryAt;

  /**
   * @param nanos a clock such as {@link System#nanoTime()}
   */
  Backoff(LongSupplier nanos, RandomGenerator random) {
    this.nanos = nanos;
    this.random = random;
  }

  /** Notes a failure, and returns how long to wait. */
  Duration failed() {
    int doublings = Math.min(failures++, 10);
    long span = Math.min(LONGEST.toNanos(), FIRST.toNanos() << doublings);
    long wait = span / 2 + random.nextLong(span / 2 + 1);
    retryAt = nanos.getAsLong() + wait;
    return Duration.ofNanos(wait);
  }

  void succeeded() {
    failures = 0;
  }

  boolean isWaiting() {
    return failures > 0 && retryAt - nanos.getAsLong() > 0;
  }
}
