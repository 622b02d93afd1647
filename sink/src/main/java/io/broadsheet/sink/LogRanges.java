package io.broadsheet.sink;

import io.broadsheet.sink.store.LogRange;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What the log holds now, as a reader of committed records sees it. */
final class LogRanges {
  private LogRanges() {}

  /** Each partition's range, by partition. */
  static Map<Integer, LogRange> of(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Duration limit) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, limit);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, limit);
    Map<Integer, LogRange> ranges = new HashMap<>();
    for (TopicPartition partition : partitions) {
      LogRange range = new LogRange(begins.get(partition), ends.get(partition));
      ranges.put(partition.partition(), range);
    }
    return ranges;
  }
}
