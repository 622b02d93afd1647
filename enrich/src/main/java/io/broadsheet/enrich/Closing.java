package io.broadsheet.enrich;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait that closing cuts short. Safe for use by many threads. */
final class Closing {
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Ends every wait, now and later. */
  void close() {
    closed.countDown();
  }

  /** Waits so long, or until closed or interrupted; true if there is nothing left to wait for. */
  boolean within(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
