package io.broadsheet.sink;

import io.broadsheet.service.health.Health;
import java.time.Instant;
import java.util.Optional;

/** What the worker last saw, for whoever asks. Written by one thread, read by many. */
final class SinkHealth {
  private volatile String waitingFor = "starting";
  private volatile String broker;
  private volatile String assignment = "no partition is assigned yet";
  private volatile Instant lastWrite;

  void addTo(Health health) {
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

  void wrote(Instant time) {
    lastWrite = time;
  }

  /** When a batch was last committed; empty if none was. */
  Optional<Instant> lastWrite() {
    return Optional.ofNullable(lastWrite);
  }
}
