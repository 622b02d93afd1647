package io.broadsheet.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many bytes of articles may be in memory at once, over all requests. Counted in KiB. Safe for
 * use by many threads.
 */
public final class IntakeBudget {
  private static final int UNIT = 1024;

  private final Semaphore units;

  public IntakeBudget(int bytes) {
    units = new Semaphore(bytes / UNIT);
  }

  /** A share that holds nothing yet. */
  public Share share() {
    return new Share();
  }

  /** What one request or line holds. For one thread at a time. */
  public final class Share implements AutoCloseable {
    private int held;

    private Share() {}

    /** Whether this share may hold so many bytes in all; waits for others that long at most. */
    public boolean growTo(long bytes, long waitMillis) throws InterruptedException {
      int wanted = Math.toIntExact((bytes + UNIT - 1) / UNIT) - held;
      if (wanted <= 0) {
        return true;
      }
      boolean got = units.tryAcquire(wanted, waitMillis, TimeUnit.MILLISECONDS);
      held += got ? wanted : 0;
      return got;
    }

    @Override
    public void close() {
      units.release(held);
      held = 0;
    }
  }
}
