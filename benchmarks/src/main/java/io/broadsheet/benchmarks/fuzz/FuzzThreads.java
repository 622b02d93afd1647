package io.broadsheet.benchmarks.fuzz;

import java.util.List;

/** Fuzzers side by side, each in a thread of its own, so that a case without end is seen. */
final class FuzzThreads {
  private static final int PROGRESS_MILLIS = 10_000;

  /** Looks in a row that find a fuzzer at the same case; a busy machine makes one slow. */
  private static final int HANGS_AFTER = 12;

  private FuzzThreads() {}

  /**
   * Returns once all are done.
   *
   * @throws IllegalStateException if a case does not end; its stack trace is the case's
   */
  static void run(List<Fuzzer> fuzzers) throws InterruptedException {
    List<Watched> all = fuzzers.stream().map(Watched::new).toList();
    for (Watched each : all) {
      each.thread.join(PROGRESS_MILLIS);
      while (each.thread.isAlive()) {
        all.forEach(Watched::look);
        System.err.println(fuzzers.stream().mapToLong(Fuzzer::done).sum() + " cases done");
        each.thread.join(PROGRESS_MILLIS);
      }
    }
  }

  private static final class Watched {
    private final Fuzzer fuzzer;
    private final Thread thread;
    private long before = -1;
    private int still;

    Watched(Fuzzer fuzzer) {
      this.fuzzer = fuzzer;
      this.thread = new Thread(fuzzer, "fuzzer");
      thread.setDaemon(true);
      thread.start();
    }

    void look() {
      long now = fuzzer.number();
      still = thread.isAlive() && now == before ? still + 1 : 0;
      before = now;
      if (still == HANGS_AFTER) {
        IllegalStateException hangs = new IllegalStateException("case " + now + " does not end");
        hangs.setStackTrace(thread.getStackTrace());
        throw hangs;
      }
    }
  }
}
