package io.broadsheet.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The exact counts of the law, read from the changelog of the store {@code outcomes}: they hold
 * whatever was killed, and whether or not an instance is running.
 */
public final class CommittedTallies {
  /** A compacted topic: key {@code articles.raw-<partition>}, value a {@link Tally} as JSON. */
  public static final String TOPIC =
      StreamsSettings.APPLICATION_ID + "-" + EnrichTopology.OUTCOMES_STORE + "-changelog";

  private static final Duration POLL = Duration.ofMillis(200);

  private CommittedTallies() {}

  /**
   * The tally of each partition, as committed when this was called; empty before enrich first ran.
   *
   * @param kafka settings for a consumer, with {@code bootstrap.servers}
   * @param within how long the brokers may take
   * @throws TimeoutException if they take longer
   */
  public static Map<String, Tally> read(Map<String, Object> kafka, Duration within) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) within.toMillis());
    Deserializer<Tally> tallies = new TallySerde().deserializer();
    try (Consumer<String, Tally> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), tallies)) {
      return read(consumer, System.nanoTime() + within.toNanos());
    }
  }

  /** What all partitions add up to. */
  public static Tally sum(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static Map<String, Tally> read(Consumer<String, Tally> consumer, long deadline) {
    List<TopicPartition> partitions =
        Optional.ofNullable(consumer.listTopics().get(TOPIC)).orElse(List.of()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<String, Tally> newest = new TreeMap<>();
    while (!ends.entrySet().stream().allMatch(end -> reached(consumer, end))) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the tallies could not be read in time");
      }
      for (ConsumerRecord<String, Tally> record : consumer.poll(POLL)) {
        newest.put(record.key(), record.value());
      }
    }
    return newest;
  }

  private static boolean reached(
      Consumer<String, Tally> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) >= end.getValue();
  }
}
