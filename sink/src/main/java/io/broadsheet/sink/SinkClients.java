package io.broadsheet.sink;

import io.broadsheet.schemas.Topics;
import io.broadsheet.service.kafka.KafkaClients;
import io.broadsheet.service.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The sink's Kafka clients; what the guarantee hangs on is set last. */
final class SinkClients {
  static final String GROUP_PREFIX = "broadsheet-sink-";

  private SinkClients() {}

  static Consumer<byte[], byte[]> consumer(Settings settings, String name) {
    Map<String, Object> own = new HashMap<>();
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP_PREFIX + name);
    // The largest record must come through, whatever else is in the fetch.
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.ENRICHED.maxMessageBytes());
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * Topics.ENRICHED.maxMessageBytes());
    // A sink that was killed is replaced within seconds; one that is slow has five minutes.
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    Map<String, Object> all = new HashMap<>(KafkaClients.consumer(settings, own));
    if (GroupProtocol.CONSUMER.name().equalsIgnoreCase(protocol(all))) {
      all.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
      all.remove(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
    } else {
      all.putIfAbsent(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());
    }
    all.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP_PREFIX + name);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // The store says where to begin; a position that the log does not have is a fault to report.
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static String protocol(Map<String, Object> all) {
    return String.valueOf(all.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG));
  }

  static Producer<byte[], byte[]> producer(Settings settings, String name) {
    Map<String, Object> own = new HashMap<>();
    own.put(ProducerConfig.CLIENT_ID_CONFIG, GROUP_PREFIX + name);
    own.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // The store's transaction is open meanwhile: give up early, and try the batch again.
    own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    Map<String, Object> all = new HashMap<>(KafkaClients.producer(settings, own));
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTER.maxMessageBytes());
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Admin admin(Settings settings, String name) {
    Map<String, Object> own = new HashMap<>();
    own.put("client.id", GROUP_PREFIX + name);
    // The poll loop waits for the answers.
    own.put("default.api.timeout.ms", 10_000);
    own.put("request.timeout.ms", 5_000);
    return Admin.create(KafkaClients.admin(settings, own));
  }
}
