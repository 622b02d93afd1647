package io.broadsheet.benchmarks.ledger;

import java.util.Locale;

/** What may go wrong with a part, each with how long it lasts before it is undone. */
enum FaultKind {
  /** SIGKILL; the process is started again after the pause, as an orchestrator would. */
  KILL(0, 2_000),
  /** SIGSTOP and SIGCONT: for longer than a group session of six seconds. */
  PAUSE(8_000, 12_000),
  /** The registry's process killed, and away for longer than a restart takes. */
  STOP_REGISTRY(5_000, 12_000),
  /** PostgreSQL stopped and started; with SQLite, whose server is a lock, the lock held. */
  STOP_DATABASE(4_000, 12_000),
  /** Not a byte left where the sink's database lies. */
  FILL_DISK(4_000, 10_000),
  /** Requests arrive, answers do not: the sender can't know that it was heard. */
  DROP_ACKNOWLEDGEMENTS(2_000, 5_000);

  private final int shortestMillis;
  private final int longestMillis;

  FaultKind(int shortestMillis, int longestMillis) {
    this.shortestMillis = shortestMillis;
    this.longestMillis = longestMillis;
  }

  int shortestMillis() {
    return shortestMillis;
  }

  int longestMillis() {
    return longestMillis;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
