package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries a plan out. Faults overlap, except where {@link Parts#exclusion} says that one has to
 * wait for another; those behind it wait, too, so that their order is the plan's.
 */
final class Drill implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 400;

  private final Injector injector;
  private final RunState state;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Semaphore> exclusions = new ConcurrentHashMap<>();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  Drill(Injector injector, RunState state) {
    this.injector = injector;
    this.state = state;
  }

  /** Returns once each fault is over and its target ready again. */
  void run(List<Fault> plan) throws InterruptedException {
    for (Fault fault : plan) {
      if (state.isDone(fault)) {
        continue;
      }
      Thread.sleep(fault.gapMillis());
      acquire(fault.target());
      rethrow();
      threads.execute(() -> strike(fault));
    }
    for (String target : List.copyOf(exclusions.keySet())) {
      acquire(target);
    }
    rethrow();
  }

  private void strike(Fault fault) {
    double at = state.secondsSinceStart();
    try {
      long recovery = injector.run(fault);
      state.done(
          new FaultResult(
              fault.number(),
              at,
              fault.kind().label(),
              fault.target(),
              fault.lastsMillis() / 1e3,
              recovery / 1e3));
    } catch (IOException failed) {
      failure.compareAndSet(null, new UncheckedIOException(failed));
    } catch (RuntimeException failed) {
      failure.compareAndSet(null, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      exclusions.get(Parts.exclusion(fault.target())).release();
    }
  }

  private void acquire(String target) throws InterruptedException {
    String exclusion = Parts.exclusion(target);
    Semaphore free = exclusions.computeIfAbsent(exclusion, none -> new Semaphore(1));
    if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      rethrow();
      throw new LedgerFailure(exclusion + ": the fault before does not end");
    }
  }

  /** A fault that did not heal ends the run with its reason. */
  private void rethrow() {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
