package io.broadsheet.local.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;

/** How far groups have read, asked of Kafka itself. */
public final class GroupOffsets {
  private static final String SINKS = "broadsheet-sink-";

  private final Admin admin;

  /**
   * @param admin stays the caller's to close
   */
  public GroupOffsets(Admin admin) {
    this.admin = admin;
  }

  /** The next offset that the group will read, where it has committed one. */
  public Map<TopicPartition, Long> of(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    committed(group)
        .forEach(
            (partition, committed) -> {
              if (committed != null) {
                offsets.put(partition, committed.offset());
              }
            });
    return offsets;
  }

  /** What was noted with the group's offsets, where it has committed one. */
  public Map<TopicPartition, String> notes(String group) {
    Map<TopicPartition, String> notes = new HashMap<>();
    committed(group)
        .forEach(
            (partition, committed) -> {
              if (committed != null) {
                notes.put(partition, committed.metadata());
              }
            });
    return notes;
  }

  /** Whether the group has read past every one of these offsets. */
  public boolean arePast(String group, Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Long> committed = of(group);
    return offsets.entrySet().stream()
        .allMatch(offset -> committed.getOrDefault(offset.getKey(), 0L) > offset.getValue());
  }

  /** The groups of all sinks, running or not. */
  public List<String> sinks() {
    return await(() -> admin.listGroups().all().get()).stream()
        .map(group -> group.groupId())
        .filter(group -> group.startsWith(SINKS))
        .sorted()
        .toList();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    try {
      return await(
          () ->
              admin
                  .listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                  .partitionsToOffsetAndMetadata(group)
                  .get());
    } catch (GroupIdNotFoundException notYet) {
      return Map.of();
    }
  }

  private interface Answer<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  private static <T> T await(Answer<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof KafkaException known) {
        throw known;
      }
      throw new KafkaException(fault.getCause());
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }
}
