package io.broadsheet.service.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs while a service is up, closed in the reverse of the order in which it was started: by
 * {@link #close()}, or by SIGTERM and Ctrl-C, which have ten seconds before the process ends (with
 * exit code 143 or 130) in any case. Safe for use by many threads.
 */
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final long STOP_MILLIS = 10_000;
  private static volatile boolean stopping;

  private final Deque<Part> parts = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopOnSignal, "stop-on-signal");
  private boolean closing;

  private record Part(String name, AutoCloseable what) {}

  /** A lifecycle that ends with the process at the latest. */
  public static Lifecycle untilSignal() {
    Lifecycle lifecycle = new Lifecycle();
    Runtime.getRuntime().addShutdownHook(lifecycle.hook);
    return lifecycle;
  }

  /** Whether a signal has come and the process is on its way out. */
  public static boolean isStopping() {
    return stopping;
  }

  /** Adds what has just been started, and returns it. */
  public synchronized <T extends AutoCloseable> T add(String name, T part) {
    if (closing) {
      closeQuietly(new Part(name, part));
      throw new IllegalStateException("stopping; " + name + " was not started");
    }
    parts.push(new Part(name, part));
    return part;
  }

  /** Waits until somebody closes this, or a signal does. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    if (!stopping) {
      removeHook();
    }
    closeParts();
  }

  private void closeParts() {
    Deque<Part> open;
    synchronized (this) {
      closing = true;
      open = new ArrayDeque<>(parts);
      parts.clear();
    }
    open.forEach(Lifecycle::closeQuietly);
    closed.countDown();
  }

  private static void closeQuietly(Part part) {
    try {
      LOG.debug("Closing {}", part.name());
      part.what().close();
    } catch (Exception fault) {
      LOG.warn("{} did not close cleanly", part.name(), fault);
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyOnTheWayOut) {
      LOG.debug("The process is ending already");
    }
  }

  private void stopOnSignal() {
    stopping = true;
    Thread closer = new Thread(this::closeParts, "close-parts");
    closer.setDaemon(true);
    closer.start();
    try {
      closer.join(STOP_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (closer.isAlive()) {
      LOG.warn("Not all closed within {} s", TimeUnit.MILLISECONDS.toSeconds(STOP_MILLIS));
    }
  }
}
