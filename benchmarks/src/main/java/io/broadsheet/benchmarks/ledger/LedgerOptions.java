package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.FaultPlan.Pace;
import java.nio.file.Path;

/**
 * How a run is to be.
 *
 * @param faults how many
 * @param articles acknowledged ones to reach at least; the load goes on until both are
 * @param rate articles a second
 * @param work where the run's files go; a folder {@code seed-N} in it belongs to one run
 */
record LedgerOptions(int faults, int articles, int rate, Pace pace, Path work) {
  Path folder(long seed) {
    return work.resolve("seed-" + seed);
  }

  Path result(long seed) {
    return folder(seed).resolve("result.json");
  }

  /** Room for every article with the trigger's notes and SQLite's log, with something to spare. */
  int diskMebibytes() {
    long most = Math.max(articles, (long) faults * pace.longestGap() / 1_000 * rate * 3);
    return (int) (128 + most * 8 / 1024);
  }
}
