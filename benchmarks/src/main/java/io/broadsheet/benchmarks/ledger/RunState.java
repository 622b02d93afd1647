package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far a run has come, on disk after each fault, so that one that was itself stopped goes on
 * from there. Safe for use by many threads.
 */
final class RunState {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private final Addresses addresses;
  private final List<FaultResult> done;
  private final double secondsBefore;
  private final long start = System.nanoTime();

  /** As it is stored. */
  private record Stored(Map<String, Integer> ports, double seconds, List<FaultResult> done) {}

  private RunState(Path file, Stored stored) {
    this.file = file;
    this.addresses = new Addresses(stored.ports());
    this.done = new ArrayList<>(stored.done());
    this.secondsBefore = stored.seconds();
  }

  static boolean exists(Path file) {
    return Files.exists(file);
  }

  /** Where the last run on this file left off, or a beginning. */
  static RunState open(Path file, long seed) throws IOException {
    if (exists(file)) {
      return new RunState(file, JSON.readValue(file.toFile(), Stored.class));
    }
    Addresses addresses = Addresses.choose(seed);
    RunState state = new RunState(file, new Stored(addresses.ports(), 0, List.of()));
    state.save();
    return state;
  }

  Addresses addresses() {
    return addresses;
  }

  /** Since the first start, without the time between a stop and the resumption. */
  double secondsSinceStart() {
    return Math.round((secondsBefore + (System.nanoTime() - start) / 1e9) * 10) / 10.0;
  }

  synchronized boolean isDone(Fault fault) {
    return done.stream().anyMatch(result -> result.number() == fault.number());
  }

  synchronized List<FaultResult> results() {
    return done.stream().sorted(Comparator.comparingInt(FaultResult::number)).toList();
  }

  synchronized void done(FaultResult result) {
    done.add(result);
    save();
  }

  private void save() {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      JSON.writeValue(
          next.toFile(), new Stored(addresses.ports(), secondsSinceStart(), List.copyOf(done)));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
