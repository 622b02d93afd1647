package io.broadsheet.enrich;

import io.broadsheet.schemas.SiteFurniture;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code articles.site-furniture} from its start and goes on reading, on a thread of its own.
 *
 * <p>Not a global table of Kafka Streams: its thread can't be replaced, and one record that can't
 * be decoded would stop the instance. Here such a record is passed over, and the site's last good
 * snapshot holds; after any other fault the topic is read again from its start.
 */
final class FurnitureReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FurnitureReader.class);
  private static final String TOPIC = Destination.SITE_FURNITURE.topic();
  private static final Duration POLL = Duration.ofMillis(250);
  private static final long PAUSE_MILLIS = 2_000;

  private final Map<String, Object> settings;
  private final ArticleSerde<SiteFurniture> serde;
  private final RegistryWait registry;
  private final SiteKnowledge knowledge;
  private final Closing closing = new Closing();
  private final CountDownLatch read = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "enrich-reads-furniture");
  private volatile String trouble = "not read yet";
  private volatile Consumer<byte[], byte[]> current;

  /**
   * @param settings for a consumer without a group
   */
  FurnitureReader(
      Map<String, Object> settings,
      ArticleSerde<SiteFurniture> serde,
      RegistryWait registry,
      SiteKnowledge knowledge) {
    this.settings = new HashMap<>(settings);
    this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.serde = serde;
    this.registry = registry;
    this.knowledge = knowledge;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until all that was on the topic when reading began has been read.
   *
   * @throws KafkaException if that takes longer
   */
  void await(Duration within) {
    try {
      if (!read.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new KafkaException(TOPIC + " could not be read so far: " + trouble);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new KafkaException("closed", closed);
    }
  }

  /** Why the topic can't be read at present; empty if it can. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    do {
      ByteArrayDeserializer bytes = new ByteArrayDeserializer();
      try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException closed) {
        return;
      } catch (RuntimeException fault) {
        trouble = String.valueOf(fault.getMessage());
        LOG.warn("{} is read again from its start: {}", TOPIC, trouble);
      }
    } while (!closing.within(PAUSE_MILLIS));
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(TOPIC, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!closing.within(0)) {
      consumer.poll(POLL).forEach(this::take);
      if (trouble != null && isPast(consumer, ends)) {
        trouble = null;
        read.countDown();
      }
    }
  }

  private static boolean isPast(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      String site = new String(record.key(), StandardCharsets.UTF_8);
      knowledge.put(site, registry.ask(() -> serde.decode(TOPIC, record.value())));
    } catch (UndecodableException
        | UnknownSchemaException
        | IllegalArgumentException
        | NullPointerException damaged) {
      LOG.warn(
          "{}-{}@{} is passed over, the site's last snapshot holds: {}",
          TOPIC,
          record.partition(),
          record.offset(),
          damaged.getMessage());
    }
  }

  @Override
  public void close() {
    closing.close();
    Consumer<byte[], byte[]> reading = current;
    if (reading != null) {
      // Not an interrupt, which a consumer reports as an error when it closes.
      reading.wakeup();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
