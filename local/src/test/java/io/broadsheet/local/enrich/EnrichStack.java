package io.broadsheet.local.enrich;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.CommittedTallies;
import io.broadsheet.enrich.EnrichApp;
import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.enrich.EnrichService;
import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker, a real registry over HTTP, and enrich services on them, all in one folder. */
final class EnrichStack implements AutoCloseable {
  static final int PARTITIONS = 3;
  static final int LEARN_EVERY = 5;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final Path folder;
  private final List<EnrichService> services = new ArrayList<>();
  private final List<ArticleSerdes> clients = new ArrayList<>();
  private EmbeddedBroker broker;
  private EmbeddedRegistry registry;
  private final String registryUrl;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ArticleSerdes serdes;

  EnrichStack(Path folder) {
    this(folder, PARTITIONS);
  }

  EnrichStack(Path folder, int partitions) {
    this.folder = folder;
    this.broker = EmbeddedBroker.start(folder, 0);
    this.registry = EmbeddedRegistry.start(folder, 0);
    this.registryUrl = registry.url();
    this.serdes = serdes();
    try (Admin admin = Admin.create(kafka())) {
      new TopicAdmin(admin, partitions, Optional.empty()).createMissing();
    }
    Map<String, Object> settings = new HashMap<>(kafka());
    settings.put("max.request.size", 64 * 1024 * 1024);
    settings.put("buffer.memory", 96L * 1024 * 1024);
    settings.put("compression.type", "lz4");
    ByteArraySerializer bytes = new ByteArraySerializer();
    this.producer = new KafkaProducer<>(settings, bytes, bytes);
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", broker.bootstrap());
  }

  EmbeddedBroker broker() {
    return broker;
  }

  void restartBroker(int port) {
    broker = EmbeddedBroker.start(folder, port);
  }

  EmbeddedRegistry registry() {
    return registry;
  }

  void restartRegistry(int port) {
    registry = EmbeddedRegistry.start(folder, port);
  }

  /** A client of the registry with quick retries, closed at the end. */
  private ArticleSerdes serdes() {
    ArticleSerdes serdes =
        ArticleSerdes.open(Map.of("schema.registry.url", registryUrl, "max.retries", "0"));
    clients.add(serdes);
    return serdes;
  }

  /** An enrich service with a state folder of that name. */
  EnrichService enrich(String state) {
    EnrichConfig config =
        new EnrichConfig(
            "127.0.0.1",
            0,
            folder.resolve(state),
            1,
            0,
            Duration.ofMillis(100),
            4 * 1024 * 1024,
            LEARN_EVERY,
            Duration.ofHours(12),
            kafka());
    ArticleSerdes own = serdes();
    EnrichService service = EnrichService.start(config, own, new SimpleMeterRegistry());
    services.add(service);
    return service;
  }

  /** An enrich service as a process of its own, to be killed. */
  Process enrichProcess(String state, String... more) {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx300m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        EnrichApp.class.getName(),
        "--kafka.bootstrap.servers=" + broker.bootstrap(),
        "--schema.registry.url=" + registryUrl,
        "--enrich-port=0",
        "--enrich-learn-every=" + LEARN_EVERY,
        "--enrich-state-dir=" + folder.resolve(state));
    Collections.addAll(command, more);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    File log = folder.resolve(state + ".log").toFile();
    try {
      return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static RawArticle article(String title, String body, long receivedAt) {
    return Messages.raw()
        .setText(title + "\n\n" + body)
        .setReceivedAt(Instant.ofEpochSecond(receivedAt))
        .build();
  }

  /** The newest enriched record of an id; null if there is none. */
  EnrichedArticle enriched(String id) {
    byte[] key = key(id);
    return committed(Topics.ENRICHED.name()).stream()
        .filter(record -> Arrays.equals(record.key(), key))
        .max(Comparator.comparingLong(ConsumerRecord::offset))
        .map(record -> serdes.enriched().decode(Topics.ENRICHED.name(), record.value()))
        .orElse(null);
  }

  ArticleSerdes clients() {
    return serdes;
  }

  byte[] encode(RawArticle article) {
    return serdes.raw().encode(Topics.RAW.name(), article);
  }

  void publish(String id, RawArticle article) {
    publish(id, encode(article));
  }

  void publish(String id, byte[] value) {
    send(Topics.RAW, id, value);
  }

  void send(Topic topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic.name(), key(key), value));
  }

  void publishOn(int partition, String id, byte[] value) {
    send(new ProducerRecord<>(Topics.RAW.name(), partition, key(id), value));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (ExecutionException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  static byte[] key(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  Tally tally() {
    return CommittedTallies.sum(CommittedTallies.read(kafka(), ANSWER_WITHIN));
  }

  /** Waits until so many records of {@code articles.raw} have a committed outcome. */
  Tally awaitRead(long records) {
    return await()
        .atMost(90, SECONDS)
        .pollInterval(Duration.ofMillis(200))
        .until(this::tally, tally -> tally.read() >= records);
  }

  void awaitOutcome(RecordOutcome outcome, long records) {
    await()
        .atMost(90, SECONDS)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> tally().count(outcome) >= records);
  }

  static void awaitReady(EnrichService service) {
    await().atMost(60, SECONDS).until(service::isReady);
  }

  /** Everything committed on a topic, by partition and offset. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    Map<String, Object> settings = new HashMap<>(kafka());
    settings.put("isolation.level", "read_committed");
    settings.put("max.partition.fetch.bytes", 12 * 1024 * 1024);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    services.forEach(EnrichService::close);
    clients.forEach(ArticleSerdes::close);
    registry.close();
    broker.close();
  }
}
