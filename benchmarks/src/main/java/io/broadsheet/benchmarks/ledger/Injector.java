package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.time.Duration;

/** Does one fault, holds it, undoes it, and waits until its target is ready again. */
final class Injector {
  /** Generous: on a busy machine a broker takes a minute to have every replica in step. */
  private static final Duration RECOVERY = Duration.ofMinutes(5);

  private final Fleet fleet;

  Injector(Fleet fleet) {
    this.fleet = fleet;
  }

  /**
   * @return milliseconds from the fault until its target was ready
   * @throws LedgerFailure if it never was
   */
  long run(Fault fault) throws IOException, InterruptedException {
    long start = System.nanoTime();
    begin(fault);
    try {
      Thread.sleep(fault.lastsMillis());
    } finally {
      end(fault);
    }
    if (!fleet.readiness().await(fault.target(), RECOVERY)) {
      throw new LedgerFailure(
          "fault %d: %s of %s: not ready again after %d s"
              .formatted(
                  fault.number(), fault.kind().label(), fault.target(), RECOVERY.toSeconds()));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void begin(Fault fault) throws IOException {
    switch (fault.kind()) {
      case KILL, STOP_REGISTRY -> fleet.process(fault.target()).kill();
      case PAUSE -> fleet.process(fault.target()).pause();
      case STOP_DATABASE -> fleet.database().stop();
      case FILL_DISK -> fleet.disk().fill();
      case DROP_ACKNOWLEDGEMENTS ->
          fleet.wires(fault.target()).forEach(wire -> wire.dropAnswers(true));
    }
  }

  private void end(Fault fault) throws IOException {
    switch (fault.kind()) {
      case KILL, STOP_REGISTRY -> fleet.process(fault.target()).start();
      case PAUSE -> fleet.process(fault.target()).goOn();
      case STOP_DATABASE -> fleet.database().start();
      case FILL_DISK -> fleet.disk().free();
      case DROP_ACKNOWLEDGEMENTS ->
          fleet.wires(fault.target()).forEach(wire -> wire.dropAnswers(false));
    }
  }
}
