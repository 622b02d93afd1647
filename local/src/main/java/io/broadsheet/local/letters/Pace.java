package io.broadsheet.local.letters;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;

/** So many a second, evenly. For one thread. */
final class Pace {
  private final long nanosEach;
  private long next = System.nanoTime();

  /**
   * @param perSecond null for no bound
   */
  Pace(Integer perSecond) {
    this.nanosEach = perSecond == null ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Returns when it is time for the next one. */
  void await() {
    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptException("interrupted while waiting for the next letter's turn");
      }
    }
    next = Math.max(next, System.nanoTime() - nanosEach) + nanosEach;
  }
}
