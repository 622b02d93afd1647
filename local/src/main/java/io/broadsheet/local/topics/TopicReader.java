package io.broadsheet.local.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed on a topic, from given offsets to where it ends now, without a group. For
 * one thread.
 */
public final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param kafka settings for a consumer, with {@code bootstrap.servers}
   */
  public TopicReader(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WITHOUT_PROGRESS.toMillis());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Where each partition begins. */
  public Map<TopicPartition, Long> beginnings(String topic) {
    return consumer.beginningOffsets(assigned(topic));
  }

  /** Where the committed part of each partition ends: one past its last record or marker. */
  public Map<TopicPartition, Long> ends(String topic) {
    return consumer.endOffsets(assigned(topic));
  }

  /**
   * The first record of each partition that was written then or later; its end if there is none.
   */
  public Map<TopicPartition, Long> since(String topic, Instant time) {
    Map<TopicPartition, Long> from = new HashMap<>(ends(topic));
    Map<TopicPartition, Long> times = new HashMap<>();
    from.keySet().forEach(partition -> times.put(partition, time.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                from.put(partition, found.offset());
              }
            });
    return from;
  }

  /** Every committed record of the topic. */
  public void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(beginnings(topic), reader);
  }

  /**
   * Every committed record from these offsets on; returns once the ends as of now are reached.
   *
   * @throws TimeoutException if the broker gives nothing for half a minute
   */
  public void read(
      Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    readWhile(
        from,
        records -> {
          records.forEach(reader);
          return true;
        });
  }

  /**
   * Whether any committed record stands at or after these offsets. The end of a partition says
   * less: the marker that ends a transaction takes an offset, too.
   */
  public boolean anythingFrom(Map<TopicPartition, Long> from) {
    return !readWhile(from, ConsumerRecords::isEmpty);
  }

  /** The committed record at exactly this place, if it is still there. */
  public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    readWhile(
        Map.of(partition, offset),
        records -> {
          records.forEach(record -> found.add(record));
          return found.isEmpty();
        });
    return found.stream().filter(record -> record.offset() == offset).findFirst();
  }

  /** Whether the ends were reached; not, if the reader wanted no more. */
  private boolean readWhile(
      Map<TopicPartition, Long> from, Predicate<ConsumerRecords<byte[], byte[]>> reader) {
    consumer.assign(from.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
    from.forEach(consumer::seek);
    long progress = System.nanoTime();
    while (!isAt(ends)) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!reader.test(records)) {
        return false;
      }
      if (!records.isEmpty()) {
        progress = System.nanoTime();
      } else if (System.nanoTime() - progress > WITHOUT_PROGRESS.toNanos()) {
        throw new TimeoutException("the broker gives no more of " + ends.keySet());
      }
    }
    return true;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Assigned, since the client warns of offsets that it asks for and has no use for. */
  private List<TopicPartition> assigned(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    return partitions;
  }
}
