package io.broadsheet.enrich;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that failed: after a pause that doubles while failures follow each other
 * closely, so that a lasting fault costs a line of log every ten seconds and not a core. What the
 * thread had not committed is read again. Errors such as OutOfMemoryError are treated likewise.
 * Safe for use by many threads.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long CALM_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Closing closing = new Closing();
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private long lastFailure = System.nanoTime() - CALM_NANOS;
  private String lastFault;

  @Override
  public StreamThreadExceptionResponse handle(Throwable fault) {
    long pause = next(fault);
    LOG.error("A stream thread failed; a new one starts in {} ms", pause, fault);
    return closing.within(pause)
        ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
        : StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** The newest fault, for a minute. */
  synchronized Optional<String> trouble() {
    boolean recent = System.nanoTime() - lastFailure < CALM_NANOS;
    return recent ? Optional.ofNullable(lastFault) : Optional.empty();
  }

  private synchronized long next(Throwable fault) {
    long now = System.nanoTime();
    boolean calm = now - lastFailure >= CALM_NANOS;
    pauseMillis = calm ? FIRST_PAUSE_MILLIS : Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    lastFailure = now;
    lastFault = rootOf(fault).toString();
    return pauseMillis;
  }

  private static Throwable rootOf(Throwable fault) {
    Throwable root = fault;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** From now on a failing thread ends the client. */
  @Override
  public void close() {
    closing.close();
  }
}
