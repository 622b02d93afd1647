package io.broadsheet.sink;

import io.broadsheet.service.health.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the worker last saw, for whoever asks. Written by one thread, read by many. */
final class SinkHealth {
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(30);

  private volatile String waitingFor = "starting";
  private volatile String broker;
  private volatile String assignment = "no partition is assigned yet";
  private volatile Instant lastWrite;
  private volatile Instant writingSince;
  private final Clock clock;

  SinkHealth(Clock clock) {
    this.clock = clock;
  }

  void addTo(Health health) {
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
