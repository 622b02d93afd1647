package io.broadsheet.sink;

import io.broadsheet.service.health.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the worker last saw, for whoever asks. Written by one thread, read by many. */
final class SinkHealth {
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(30);

  /** Longer than any wait for broker or database, each of which has a limit. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  private volatile String waitingFor = "starting";
  private volatile String broker;
  private volatile String assignment = "no partition is assigned yet";
  private volatile Instant lastWrite;
  private volatile Instant writingSince;
  private volatile Instant lastTurn;
  private final Clock clock;

  SinkHealth(Clock clock) {
    this.clock = clock;
  }

  void addTo(Health health) {
    health.thread("worker", this::hangingTurn);
    health.check("write", this::hangingWrite);
    health.check("store", () -> Optional.ofNullable(waitingFor));
    health.check("broker", () -> Optional.ofNullable(broker));
    health.check("assignment", () -> Optional.ofNullable(assignment));
  }

  /**
   * @param what null if nothing is
   */
  void waitingFor(String what) {
    waitingFor = what;
  }

  /**
   * @param problem null if the broker answers
   */
  void broker(String problem) {
    broker = problem;
  }

  /**
   * @param problem null if every partition of ours is read
   */
  void assignment(String problem) {
    assignment = problem;
  }

  /** The worker's loop goes round. */
  void turns() {
    lastTurn = clock.instant();
  }

  private Optional<String> hangingTurn() {
    Instant last = lastTurn;
    return last != null && Duration.between(last, clock.instant()).compareTo(LONGEST_TURN) > 0
        ? Optional.of("has hung since " + last)
        : Optional.empty();
  }

  /** A batch goes to the database now. */
  void writes() {
    writingSince = clock.instant();
  }

  /** The batch is there. */
  void wrote() {
    lastWrite = clock.instant();
  }

  /** Whether it is there or not, the database has answered. */
  void wroteOrFailed() {
    writingSince = null;
  }

  /** A database that neither writes nor fails shows nowhere else. */
  private Optional<String> hangingWrite() {
    Instant since = writingSince;
    if (since == null || Duration.between(since, clock.instant()).compareTo(LONGEST_WRITE) < 0) {
      return Optional.empty();
    }
    String last = lastWrite == null ? "none before" : "the last one before ended at " + lastWrite;
    return Optional.of("the database has not answered since " + since + "; " + last);
  }

  /** When a batch was last committed; empty if none was. */
  Optional<Instant> lastWrite() {
    return Optional.ofNullable(lastWrite);
  }
}
