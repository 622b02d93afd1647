package io.broadsheet.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What was polled and is not yet written, in order. For one thread. */
final class PendingRecords {
  private final BatchLimits limits;
  private final LongSupplier nanos;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private long bytes;
  private long firstAt;

  /**
   * @param nanos a clock such as {@link System#nanoTime()}
   */
  PendingRecords(BatchLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  void add(ConsumerRecords<byte[], byte[]> polled) {
    if (records.isEmpty()) {
      firstAt = nanos.getAsLong();
    }
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      records.add(record);
      bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  boolean isDue() {
    return !isEmpty()
        && (records.size() >= limits.records() || bytes >= limits.bytes() || untilDue().isZero());
  }

  /** How long the first record may still wait; the whole wait if there is none. */
  Duration untilDue() {
    if (isEmpty()) {
      return limits.longestWait();
    }
    long left = limits.longestWait().toNanos() - (nanos.getAsLong() - firstAt);
    return Duration.ofNanos(Math.max(0, left));
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    return List.copyOf(records);
  }

  void clear() {
    records.clear();
    bytes = 0;
  }

  /** Forgets what came from partitions that are no longer ours. */
  void drop(Collection<TopicPartition> partitions) {
    records.removeIf(
        record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
  }
}
