package io.broadsheet.benchmarks.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Feeds cases, one after the other, each the same for the same seed and number. For one thread. */
final class Fuzzer implements Runnable {
  /** The work of one case may take this long, in time of the processor. */
  private static final long MOST_NANOS = 2_000_000_000L;

  private static final int MOST_FAULTS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A case that must not be. */
  record Fault(long number, String target, Throwable what, byte[] input) {}

  /** Cases by number: from the first up to, and without, the last. */
  record Range(long from, long to) {}

  private final Map<String, FuzzTarget> targets;
  private final List<String> turns;
  private final long seed;
  private final Range range;
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private volatile long number;
  private long workNanos;
  private long slowestNanos;
  private long slowest;

  /**
   * @param turns names of targets, in the order in which they get their cases, over and over
   */
  Fuzzer(Map<String, FuzzTarget> targets, List<String> turns, long seed, Range range) {
    this.targets = targets;
    this.turns = turns;
    this.seed = seed;
    this.range = range;
    this.number = range.from();
  }

  /** The case at work, or the one after the last. */
  long number() {
    return number;
  }

  /** How many cases are done. */
  long done() {
    return number - range.from();
  }

  /** Feeds the cases, or fewer if many have failed. */
  @Override
  public void run() {
    for (; number < range.to() && faults.size() < MOST_FAULTS; number++) {
      String target = turns.get((int) (number % turns.size()));
      byte[] input = targets.get(target).input(new SplittableRandom(seed * 1_000_003 + number));
      long began = THREADS.getCurrentThreadCpuTime();
      try {
        outcomes.merge(target + ": " + targets.get(target).outcome(input), 1L, Long::sum);
        time(target, input, THREADS.getCurrentThreadCpuTime() - began);
      } catch (Exception | StackOverflowError | AssertionError what) {
        faults.add(new Fault(number, target, what, input));
      }
    }
  }

  private void time(String target, byte[] input, long nanos) {
    workNanos += nanos;
    if (nanos > MOST_NANOS) {
      Throwable slow = new IllegalStateException("took " + nanos / 1_000_000 + " ms");
      faults.add(new Fault(number, target, slow, input));
    }
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowest = number;
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** How many cases of each target had which outcome, as {@code "html: enriched"}. */
  Map<String, Long> outcomes() {
    return outcomes;
  }

  /** Time of the processor that all cases took in this thread. */
  long workNanos() {
    return workNanos;
  }

  long slowestNanos() {
    return slowestNanos;
  }

  /** The case that took the longest. */
  long slowest() {
    return slowest;
  }
}
