package io.broadsheet.benchmarks.ledger;

import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.local.topics.GroupOffsets;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Every few seconds: starts again what ended by itself, and prints a line of progress. */
final class Watch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 5_000;

  private final long seed;
  private final LedgerOptions options;
  private final Fleet fleet;
  private final RunState state;
  private final Load load;
  private final long earlier;
  private final long start = System.nanoTime();
  private final Thread thread = new Thread(this::work, "watch");

  /**
   * @param earlier articles acknowledged before this run was resumed
   */
  Watch(long seed, LedgerOptions options, Fleet fleet, RunState state, Load load, long earlier) {
    this.seed = seed;
    this.options = options;
    this.fleet = fleet;
    this.state = state;
    this.load = load;
    this.earlier = earlier;
    thread.setDaemon(true);
    thread.start();
  }

  /** Articles, over all runs of the seed. */
  long acknowledged() {
    return earlier + load.acknowledged();
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        fleet.supervise();
        System.err.println(line());
      } catch (IOException fault) {
        System.err.println("ledger: " + fault);
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String line() throws InterruptedException {
    double rate = load.acknowledged() / ((System.nanoTime() - start) / 1e9);
    return String.format(
        Locale.ROOT,
        "seed %d: %d of %d faults, %,d articles, %.1f/s, lag %s",
        seed,
        state.results().size(),
        options.faults(),
        acknowledged(),
        rate,
        lag());
  }

  /** Offsets between the end of raw and what enrich has committed; unknown while Kafka is busy. */
  private String lag() throws InterruptedException {
    try {
      Admin admin = fleet.readiness().admin();
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        ends.put(new TopicPartition(Topics.RAW.name(), partition), OffsetSpec.latest());
      }
      long end =
          admin.listOffsets(ends).all().get().values().stream()
              .mapToLong(info -> info.offset())
              .sum();
      long read =
          new GroupOffsets(admin)
              .of(CatchUp.ENRICH).entrySet().stream()
                  .filter(entry -> entry.getKey().topic().equals(Topics.RAW.name()))
                  .mapToLong(Map.Entry::getValue)
                  .sum();
      return Long.toString(end - read);
    } catch (ExecutionException | KafkaException busy) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
