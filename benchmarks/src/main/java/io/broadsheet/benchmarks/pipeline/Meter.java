package io.broadsheet.benchmarks.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Watches a count grow, and what the processes behind it cost. For one thread. */
final class Meter {
  private static final long LOOK_MILLIS = 50;
  private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(3);

  private final LongSupplier done;
  private final Map<String, DoubleSupplier> processes;

  /**
   * @param done how many articles are through
   * @param processes their processor time in seconds, by name
   */
  Meter(LongSupplier done, Map<String, DoubleSupplier> processes) {
    this.done = done;
    this.processes = new LinkedHashMap<>(processes);
  }

  /** Measures from where {@code warm} articles are through to where {@code all} are. */
  Run run(long warm, long all) throws InterruptedException {
    Run.Mark from = await(warm);
    return Run.between(from, await(all));
  }

  private Run.Mark await(long count) throws InterruptedException {
    long before = -1;
    long progress = System.nanoTime();
    while (true) {
      Run.Mark mark = mark();
      if (mark.done() >= count) {
        return mark;
      }
      if (mark.done() != before) {
        before = mark.done();
        progress = mark.nanos();
      } else if (mark.nanos() - progress > WITHOUT_PROGRESS.toNanos()) {
        throw new IllegalStateException("no progress for three minutes at " + before);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private Run.Mark mark() {
    long count = done.getAsLong();
    Map<String, Double> seconds = new LinkedHashMap<>();
    processes.forEach((name, time) -> seconds.put(name, time.getAsDouble()));
    return new Run.Mark(System.nanoTime(), count, seconds);
  }
}
