package io.broadsheet.enrich;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Sees to it that an erased article's text goes from the log, on a quiet partition too.
 *
 * <p>Kafka never compacts a partition's newest segment, and closes a segment only when a record is
 * appended to it after {@code segment.ms}. So after an erasure, unless something was published on
 * the partition late enough, one more null is written to raw, under a key that is no article's. It
 * is read like every other: its null on enriched closes the segment there. A tombstone of the
 * article itself would not do, since it could erase what was published meanwhile.
 *
 * <p>What is due is kept in a store, and so survives restarts and moves to other instances. For the
 * thread of one task, which has one partition of raw.
 */
final class SegmentCloser {
  private static final String KEY = "broadsheet-closes-a-segment-";
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
  private static final Duration SHORTEST_LOOK = Duration.ofMillis(500);

  private final int partitions;
  private final long ageMillis;
  private KeyValueStore<Integer, Long> due;
  private ProcessorContext<byte[], byte[]> context;

  /**
   * @param partitions of raw, and of enriched
   * @param age from which on a segment is closed by the next record: {@code segment.ms}
   */
  SegmentCloser(int partitions, Duration age) {
    this.partitions = partitions;
    // The broker's clock may differ from ours, and the null on enriched comes with the commit.
    this.ageMillis = age.plus(age.dividedBy(100)).plusSeconds(1).toMillis();
  }

  void init(ProcessorContext<byte[], byte[]> taskContext) {
    context = taskContext;
    due = context.getStateStore(EnrichTopology.CLOSINGS_STORE);
    Duration look = Duration.ofMillis(ageMillis / 10);
    look = look.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : look;
    look = look.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : look;
    context.schedule(look, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  /** Whether the key is one that only closes a segment. */
  static boolean isOurs(String id) {
    return id != null && id.startsWith(KEY);
  }

  /** Takes note of a record that was read from raw. */
  void read(int partition, Decision decision, long appendedAt) {
    boolean erased = decision.outcome() == RecordOutcome.ERASED;
    if (erased && !isOurs(decision.id())) {
      due.put(partition, Math.max(appendedAt, now()) + ageMillis);
    } else if (erased || decision.outcome() == RecordOutcome.ENRICHED) {
      Long time = due.get(partition);
      if (time != null && (erased || appendedAt >= time)) {
        due.delete(partition);
      }
    }
  }

  private long now() {
    return context.currentSystemTimeMs();
  }

  private void look(long now) {
    int partition = context.taskId().partition();
    Long time = due.get(partition);
    if (time != null && now >= time) {
      // Should the null not be read by then, there is another.
      due.put(partition, now + ageMillis);
      context.forward(new Record<>(key(partition), null, now), Destination.RAW.sink());
    }
  }

  /** The first key of ours that belongs on the partition. */
  byte[] key(int partition) {
    for (int number = 0; ; number++) {
      byte[] key = (KEY + number).getBytes(StandardCharsets.UTF_8);
      if (Rerouter.rightPartition(key, partitions) == partition) {
        return key;
      }
    }
  }
}
