package io.broadsheet.local.extract;

import io.broadsheet.service.UserError;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several items at once and hands the results over in the order of the items. At most a
 * few items a thread are in memory, however many there are and however long one takes.
 */
public final class OrderedWorkers {
  private static final int MAX_THREADS = 256;

  /** So many that a page of ten times the usual work leaves no thread idle. */
  private static final int WAITING_PER_THREAD = 12;

  private final int threads;

  private OrderedWorkers(int threads) {
    this.threads = threads;
  }

  /**
   * @throws UserError if the number is out of range
   */
  public static OrderedWorkers of(int threads) {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new UserError("--threads takes 1 to " + MAX_THREADS + ", not " + threads);
    }
    return new OrderedWorkers(threads);
  }

  /**
   * Returns when every result was handed over. Items are taken, and results handed over, by the
   * calling thread.
   *
   * @param work must not throw for a fault of the item
   */
  public <T, R> void run(Iterator<T> items, Function<T, R> work, Consumer<R> results) {
    if (threads == 1) {
      items.forEachRemaining(item -> results.accept(work.apply(item)));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedWorkers::daemon);
    try {
      Queue<Future<R>> running = new ArrayDeque<>();
      while (items.hasNext()) {
        T item = items.next();
        running.add(pool.submit(() -> work.apply(item)));
        if (running.size() == threads * WAITING_PER_THREAD) {
          results.accept(result(running.remove()));
        }
      }
      while (!running.isEmpty()) {
        results.accept(result(running.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "extract");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> running) {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", 1);
    }
  }
}
