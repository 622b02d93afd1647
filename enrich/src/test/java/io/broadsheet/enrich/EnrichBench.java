package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SiteFurniture;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The real topology on Kafka's own test driver, with a registry in memory and a clock that stands.
 */
final class EnrichBench implements AutoCloseable {
  static final int LEARN_EVERY = 3;
  static final Duration CLOSE_AFTER = Duration.ofHours(12);
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ArticleSerde<RawArticle> rawSerde;
  final ArticleSerde<EnrichedArticle> enrichedSerde;
  final ArticleSerde<SiteFurniture> furnitureSerde;
  final SiteKnowledge knowledge = new SiteKnowledge();
  final TopologyTestDriver driver;
  final TestInputTopic<byte[], byte[]> raw;
  final TestOutputTopic<byte[], byte[]> enriched;
  final TestOutputTopic<byte[], byte[]> deadLetters;
  final TestOutputTopic<byte[], byte[]> furniture;

  EnrichBench() {
    this(new MemorySchemaRegistry(), Versions.current(), 1);
  }

  EnrichBench(SchemaRegistry registry, Versions versions, int partitions) {
    this(registry, versions, partitions, Limits.withArticle(4 * 1024 * 1024));
  }

  EnrichBench(SchemaRegistry registry, Versions versions, int partitions, Limits limits) {
    rawSerde = new AvroSerde<>(RawArticle.class, registry);
    enrichedSerde = new AvroSerde<>(EnrichedArticle.class, registry);
    furnitureSerde = new AvroSerde<>(SiteFurniture.class, registry);
    EnrichParts parts = parts(versions, partitions, limits);
    driver = new TopologyTestDriver(EnrichTopology.build(parts), settings(), NOW);
    ByteArraySerializer in = new ByteArraySerializer();
    ByteArrayDeserializer out = new ByteArrayDeserializer();
    raw = driver.createInputTopic(EnrichTopology.RAW_TOPIC, in, in);
    enriched = driver.createOutputTopic(EnrichTopology.ENRICHED_TOPIC, out, out);
    deadLetters = driver.createOutputTopic(EnrichTopology.DEAD_LETTER_TOPIC, out, out);
    furniture = driver.createOutputTopic(EnrichTopology.SITE_FURNITURE_TOPIC, out, out);
  }

  EnrichParts parts(Versions versions, int partitions, Limits limits) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new EnrichParts(
        rawSerde,
        enrichedSerde,
        furnitureSerde,
        new Enricher(),
        knowledge,
        LEARN_EVERY,
        versions,
        limits,
        partitions,
        CLOSE_AFTER,
        new RegistryWait(Duration.ofSeconds(20)),
        new EnrichMetrics(meters, clock),
        clock);
  }

  private static Properties settings() {
    EnrichConfig config =
        new EnrichConfig(
            "127.0.0.1",
            0,
            Path.of("target", "test-state", UUID.randomUUID().toString()),
            1,
            0,
            Duration.ofMillis(100),
            4 * 1024 * 1024,
            LEARN_EVERY,
            CLOSE_AFTER,
            Map.of("bootstrap.servers", "127.0.0.1:1"));
    Properties settings = new Properties();
    settings.putAll(StreamsSettings.of(config));
    return settings;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An article in plain text, received so many seconds after the epoch. */
  static RawArticle text(String title, String body, long receivedAt) {
    return Messages.raw()
        .setText(title + "\n\n" + body)
        .setSource("test")
        .setReceivedAt(Instant.ofEpochSecond(receivedAt))
        .build();
  }

  void publish(String id, RawArticle article) {
    raw.pipeInput(utf8(id), rawSerde.encode(EnrichTopology.RAW_TOPIC, article));
  }

  void publish(String id, byte[] value) {
    raw.pipeInput(utf8(id), value);
  }

  void erase(String id) {
    raw.pipeInput(utf8(id), (byte[]) null);
  }

  /** The next enriched article; null stands for a tombstone. */
  EnrichedArticle nextEnriched() {
    return enrichedSerde.decode(EnrichTopology.ENRICHED_TOPIC, enriched.readRecord().value());
  }

  static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  Tally tally() {
    Object found =
        driver.getKeyValueStore(EnrichTopology.OUTCOMES_STORE).get(EnrichTopology.RAW_TOPIC + "-0");
    return found == null ? Tally.NONE : (Tally) found;
  }

  Revision revision(String id) {
    return (Revision) driver.getKeyValueStore(EnrichTopology.REVISIONS_STORE).get(id);
  }

  List<TestRecord<byte[], byte[]>> letters() {
    return deadLetters.readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
