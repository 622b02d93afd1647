package io.broadsheet.ingest;

import io.broadsheet.service.kafka.KafkaClients;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka producer as ingest wants it. */
final class RawProducer {
  /** Larger than any record of ours: raw ones fit in 6 MiB, dead letters in 8. */
  private static final int MAX_REQUEST_BYTES = 8 << 20;

  private RawProducer() {}

  /** A producer with no partitioner set: Kafka's own puts a key where murmur2 says. */
  static Producer<String, byte[]> create(IngestConfig config) {
    Map<String, Object> own = new HashMap<>();
    own.put(ProducerConfig.CLIENT_ID_CONFIG, "broadsheet-ingest");
    own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    own.put(ProducerConfig.ACKS_CONFIG, "all");
    own.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    own.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    own.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
    own.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) config.queueBytes());
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
    own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    own.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return new KafkaProducer<>(
        KafkaClients.producer(config.settings(), own),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
