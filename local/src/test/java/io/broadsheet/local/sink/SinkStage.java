package io.broadsheet.local.sink;

import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.settings.Settings;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker and a real registry, with somebody who writes enriched articles. */
final class SinkStage implements AutoCloseable {
  static final int PARTITIONS = 3;
  private static final String ENRICHED = Topics.ENRICHED.name();

  private final Path folder;
  private final EmbeddedBroker broker;
  private final int registryPort;
  private final Admin admin;
  private EmbeddedRegistry registry;
  private ArticleSerdes serdes;

  SinkStage(Path folder) {
    this.folder = folder;
    this.broker = EmbeddedBroker.start(folder, 0);
    this.registry = EmbeddedRegistry.start(folder, 0);
    this.registryPort = registry.port();
    this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    this.serdes = ArticleSerdes.open(Map.of("schema.registry.url", registry.url()));
  }

  /** Empty topics, with new ids. */
  void freshTopics() throws Exception {
    List<String> ours = new ArrayList<>(admin.listTopics().names().get());
    admin.deleteTopics(ours).all().get();
    new TopicAdmin(admin, PARTITIONS, Optional.of((short) 1)).createMissing();
  }

  SinkService start(String store, Map<String, String> more) {
    return SinkService.start(config(store, more));
  }

  SinkService start(String store) {
    return start(store, Map.of());
  }

  SinkConfig config(String store, Map<String, String> more) {
    Map<String, String> options = new HashMap<>(more);
    options.put("store", store);
    options.put("sink-port", "0");
    options.put("kafka.bootstrap.servers", broker.bootstrap());
    options.put("schema.registry.url", "http://127.0.0.1:" + registryPort);
    options.put("http.read.timeout.ms", "1000");
    options.put("max.retries", "1");
    return SinkConfig.of(Settings.read(SinkConfig.SETTINGS, options, Map.of()));
  }

  /** Writes articles in one transaction; a null article is a tombstone. */
  void publish(Map<String, EnrichedArticle> articles) {
    Map<String, byte[]> values = new HashMap<>();
    articles.forEach((id, article) -> values.put(id, serdes.enriched().encode(ENRICHED, article)));
    publishBytes(values, true);
  }

  void publishBytes(Map<String, byte[]> values, boolean commit) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      values.forEach(
          (id, value) ->
              producer.send(
                  new ProducerRecord<>(ENRICHED, id.getBytes(StandardCharsets.UTF_8), value)));
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  byte[] encode(EnrichedArticle article) {
    return serdes.enriched().encode(ENRICHED, article);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", broker.bootstrap(),
            "transactional.id", "somebody",
            "max.request.size", Topics.ENRICHED.maxMessageBytes()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** What the group has still to read, as any Kafka tool sees it. */
  long lag(String group) throws Exception {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      latest.put(new TopicPartition(ENRICHED, partition), OffsetSpec.latest());
    }
    long lag = 0;
    for (var end : admin.listOffsets(latest).all().get().entrySet()) {
      var offset = committed.get(end.getKey());
      lag += end.getValue().offset() - (offset == null ? 0 : offset.offset());
    }
    return lag;
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrap(),
                "isolation.level",
                "read_committed",
                "fetch.max.bytes",
                64 << 20,
                "max.partition.fetch.bytes",
                16 << 20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.DEAD_LETTER.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      while (all.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
      }
      return letters;
    }
  }

  void stopRegistry() {
    registry.close();
  }

  void startRegistry() {
    registry = EmbeddedRegistry.start(folder, registryPort);
  }

  @Override
  public void close() {
    serdes.close();
    admin.close();
    registry.close();
    broker.close();
  }
}
