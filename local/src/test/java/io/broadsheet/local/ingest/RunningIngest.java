package io.broadsheet.local.ingest;

import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Ingest with a broker that a test can stop and start again, and a registry. */
final class RunningIngest implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final int port;
  private EmbeddedBroker broker;
  private final EmbeddedRegistry registry;
  private final IngestService service;

  RunningIngest(Path folder) {
    this.folder = folder;
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    port = broker.port();
    registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
    try (Admin admin = admin()) {
      new TopicAdmin(admin).createMissing();
    }
    service = IngestService.start(settings());
  }

  Settings settings() {
    return Settings.read(
        IngestSettings.ALL,
        Map.of(
            "ingest-port",
            "0",
            "kafka.bootstrap.servers",
            "127.0.0.1:" + port,
            "schema.registry.url",
            registry.url()),
        Map.of());
  }

  IngestService service() {
    return service;
  }

  void stopBroker() {
    broker.close();
  }

  void startBroker() {
    broker = EmbeddedBroker.start(folder.resolve("broker"), port);
  }

  /** Another cluster, on the port of the first. */
  void startStranger() {
    broker = EmbeddedBroker.start(folder.resolve("stranger"), port);
    try (Admin admin = admin()) {
      new TopicAdmin(admin).createMissing();
    }
  }

  HttpResponse<String> post(String type, byte[] body) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + service.port() + "/v1/articles");
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** How many records stand on the topic. */
  long records() throws Exception {
    try (Admin admin = admin()) {
      var ends =
          admin
              .listOffsets(
                  IntStream.range(0, Topics.PARTITIONS)
                      .mapToObj(n -> new TopicPartition(Topics.RAW.name(), n))
                      .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
              .all()
              .get();
      return ends.values().stream().mapToLong(end -> end.offset()).sum();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port));
  }

  @Override
  public void close() {
    service.close();
    registry.close();
    broker.close();
  }
}
