package io.broadsheet.local.letters;

import io.broadsheet.local.topics.GroupOffsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far redrives have come. Each reason has a consumer group of its own, so that a redrive of one
 * reason leaves the others' letters for later.
 */
final class RedriveOffsets {
  private static final String GROUP = "broadsheet-redrive-";

  private final GroupOffsets groups;
  private final Function<String, ConsumerGroupMetadata> asOutsider;
  private final Map<String, ConsumerGroupMetadata> metadata = new HashMap<>();
  private final Map<String, Map<TopicPartition, Long>> done = new HashMap<>();
  private final Map<String, Map<TopicPartition, OffsetAndMetadata>> fresh = new HashMap<>();

  /**
   * @param asOutsider what a producer needs to know of a group
   */
  RedriveOffsets(GroupOffsets groups, Function<String, ConsumerGroupMetadata> asOutsider) {
    this.groups = groups;
    this.asOutsider = asOutsider;
  }

  /** Whether an earlier redrive has dealt with the letter. */
  boolean isDone(Letter letter) {
    Map<TopicPartition, Long> next = done.computeIfAbsent(group(letter), groups::of);
    return next.getOrDefault(partition(letter), 0L) > letter.place().offset();
  }

  void note(Letter letter) {
    fresh
        .computeIfAbsent(group(letter), group -> new HashMap<>())
        .put(partition(letter), new OffsetAndMetadata(letter.place().offset() + 1));
  }

  /** Puts what was noted into the producer's transaction. */
  void sendTo(Producer<byte[], byte[]> producer) {
    fresh.forEach(
        (group, offsets) ->
            producer.sendOffsetsToTransaction(
                offsets, metadata.computeIfAbsent(group, asOutsider)));
    fresh.clear();
  }

  private static TopicPartition partition(Letter letter) {
    return new TopicPartition(letter.place().topic(), letter.place().partition());
  }

  private static String group(Letter letter) {
    return GROUP + letter.reason();
  }
}
