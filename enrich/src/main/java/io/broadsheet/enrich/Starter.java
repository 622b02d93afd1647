package io.broadsheet.enrich;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to start something until it succeeds, with pauses that double up to five seconds: services
 * of one deployment come up in any order. Each new obstacle is logged once.
 */
final class Starter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Starter.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Closing closing = new Closing();
  private final Thread thread;
  private volatile String trouble = "starting";

  Starter(Runnable attempt) {
    this.thread = new Thread(() -> run(attempt), "enrich-starts");
    thread.setDaemon(true);
    thread.start();
  }

  /** What the start is waiting for; empty once it succeeded. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run(Runnable attempt) {
    long pause = FIRST_PAUSE_MILLIS;
    while (!succeeds(attempt)) {
      if (closing.within(pause)) {
        return;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  private boolean succeeds(Runnable attempt) {
    try {
      attempt.run();
      trouble = null;
      return true;
    } catch (RuntimeException notYet) {
      String reason = String.valueOf(notYet.getMessage());
      if (!reason.equals(trouble)) {
        LOG.warn("Enrich can't start yet: {}", reason);
        LOG.debug("The obstacle in full", notYet);
      }
      trouble = reason;
      return false;
    }
  }

  /** Ends the attempts, and waits for the one under way. */
  @Override
  public void close() {
    closing.close();
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
