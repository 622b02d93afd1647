package io.broadsheet.enrich;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What Kafka Streams is told, in three layers: how it should run, overwritten by what the user
 * wants, overwritten by what the guarantee hangs on.
 */
final class StreamsSettings {
  /** Also the consumer group, and the first part of the names of the changelog topics. */
  static final String APPLICATION_ID = "broadsheet-enrich";

  /** StreamsConfig has a constant for it, which is deprecated already. */
  private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

  private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(5);

  private StreamsSettings() {}

  static Map<String, Object> of(EnrichConfig config) {
    Map<String, Object> settings = new HashMap<>(STANDARD);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.putAll(config.kafka());
    settings.putAll(GUARANTEE);
    return settings;
  }

  /** How long a stream thread may wait for the registry: well below what ends its membership. */
  static Duration longestWait(Map<String, Object> settings) {
    Object millis = settings.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
    return Duration.ofMillis(Long.parseLong(millis.toString()) * 2 / 5);
  }

  private static final Map<String, Object> STANDARD =
      Map.ofEntries(
          // Take-over after a kill: the session ends after 6 s; and the successor reads on once the
          // transaction that was open has timed out, whose clock ran all the while.
          entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000),
          entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
          entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 5_000),
          entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) MAX_POLL_INTERVAL.toMillis()),
          // A record can have 6 MiB: Streams' own 1,000 buffered records a partition could be 6 GB.
          entry(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 32),
          entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 128),
          entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Limits.maxFetchBytes()),
          entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * Limits.maxFetchBytes()),
          entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024),
          entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
          // The cluster's own default, not Streams'.
          entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1));

  private static final Map<String, Object> GUARANTEE =
      Map.ofEntries(
          entry(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID),
          entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
          entry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true),
          entry(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, LogTime.class),
          entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class),
          entry(
              StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
              FailOnDeserialization.class),
          entry(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailOnProcessing.class),
          // No global store here; said aloud, since Streams warns where it is left open. (The
          // constant
          // for this name is deprecated already.)
          entry(GLOBAL_HANDLER, true),
          entry(StreamsConfig.mainConsumerPrefix(GLOBAL_HANDLER), true),
          entry(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailOnProduction.class),
          entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.maxRequestBytes()));
}
