package io.broadsheet.local.erase;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.enrich.EnrichService;
import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.settings.Settings;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.StreamsConfig;

/** Every part, where hours have become seconds, and nothing is compressed on disk. */
final class HastyStage implements AutoCloseable {
  private static final int PARTITIONS = 3;
  private final Lifecycle lifecycle = new Lifecycle();
  private final Map<String, String> options = new HashMap<>();
  private final List<SinkService> sinks = new ArrayList<>();
  private final IngestService ingest;
  private final EmbeddedPostgres postgres;

  HastyStage(Path folder) throws Exception {
    EmbeddedBroker broker =
        lifecycle.add("broker", EmbeddedBroker.start(folder, 0, HastyStage::hasty));
    EmbeddedRegistry registry = lifecycle.add("registry", EmbeddedRegistry.start(folder, 0));
    options.put("kafka.bootstrap.servers", broker.bootstrap());
    options.put("schema.registry.url", registry.url());
    createTopics();
    startEnrich(folder);
    postgres = startPostgres(folder);
    startSink("sqlite:" + folder.resolve("erased.db"));
    startSink("postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres");
    Map<String, String> http = new HashMap<>(options);
    http.put("ingest-port", "0");
    ingest =
        lifecycle.add(
            "ingest", IngestService.start(Settings.read(IngestSettings.ALL, http, Map.of())));
  }

  private static void hasty(Map<String, String> broker) {
    broker.put("log.cleaner.backoff.ms", "500");
    broker.put("log.retention.check.interval.ms", "500");
    // Nobody is killed here, and a busy machine may be slow to say that it lives.
    broker.put("broker.session.timeout.ms", "60000");
  }

  private void createTopics() throws Exception {
    List<NewTopic> topics = new ArrayList<>();
    for (Topic topic : Topics.ALL) {
      Map<String, String> settings = new HashMap<>(topic.settings());
      settings.put("segment.ms", "2000");
      settings.replace("max.compaction.lag.ms", "3000");
      settings.replace("delete.retention.ms", "1000");
      settings.put("file.delete.delay.ms", "100");
      settings.put("compression.type", "uncompressed");
      if (topic == Topics.DEAD_LETTER) {
        settings.put("retention.ms", "40000");
      }
      topics.add(
          new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.empty()).configs(settings));
    }
    try (Admin admin = Admin.create(kafka())) {
      admin.createTopics(topics).all().get();
    }
  }

  private void startEnrich(Path folder) {
    Map<String, String> enrich = new HashMap<>(options);
    enrich.put("enrich-state-dir", folder.resolve("enrich").toString());
    enrich.put("enrich-close-after", "2s");
    Settings settings =
        Settings.read(EnrichConfig.SETTINGS, enrich, Map.of(), StreamsConfig.configDef());
    ArticleSerdes serdes = lifecycle.add("serdes", ArticleSerdes.open(settings.schemaRegistry()));
    EnrichConfig config = EnrichConfig.of(settings);
    lifecycle.add("enrich", EnrichService.start(config, serdes, new SimpleMeterRegistry()));
  }

  private EmbeddedPostgres startPostgres(Path folder) throws IOException {
    return lifecycle.add(
        "PostgreSQL",
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false)
            .start());
  }

  private void startSink(String store) {
    Map<String, String> sink = new HashMap<>(options);
    sink.put("store", store);
    sink.put("store-password", "any");
    sink.put("sink-port", "0");
    sinks.add(
        lifecycle.add(
            store,
            SinkService.start(SinkConfig.of(Settings.read(SinkConfig.SETTINGS, sink, Map.of())))));
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", options.get("kafka.bootstrap.servers"));
  }

  EmbeddedPostgres postgres() {
    return postgres;
  }

  void publish(String id, String html, String text) {
    Submission submission =
        Submission.of(
            id, null, html, text, "test", null, Map.of(), new SubmissionLimits(4 * 1024 * 1024));
    await()
        .atMost(60, SECONDS)
        .ignoreExceptions()
        .until(() -> ingest.publisher().publish(submission).join() != null);
  }

  /** Waits until both stores have what follows from what was published. */
  void settle() throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(kafka())) {
      catchUp.awaitEnrich();
      for (SinkService sink : sinks) {
        catchUp.awaitSink(sink.group());
      }
    }
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
