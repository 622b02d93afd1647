package io.broadsheet.local.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.Ports;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.TopicAdmin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new user gets wrong about a service. A service waits for what may yet come, so it does not
 * end: it says what it waits for, in one line that names the place and the fix.
 */
class ServiceMistakesIT {
  private static final int PATIENCE_SECONDS = 180;
  private static final String TOPICS_CREATE = "topics create";
  @TempDir static Path folder;
  private static EmbeddedBroker bare;
  private static EmbeddedBroker broker;
  private static EmbeddedRegistry registry;

  @BeforeAll
  static void start() {
    bare = EmbeddedBroker.start(folder.resolve("bare"), 0, ServiceMistakesIT::patient);
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0, ServiceMistakesIT::patient);
    registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      new TopicAdmin(admin).createMissing();
    }
  }

  private static void patient(Map<String, String> settings) {
    settings.put("broker.session.timeout.ms", "60000");
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
    bare.close();
  }

  private static List<String> ingest() {
    return List.of("ingest", "serve", "--ingest-port=0");
  }

  private static List<String> enrich(Path state) {
    return List.of("enrich", "--enrich-port=0", "--enrich-state-dir=" + state);
  }

  private static List<String> sink(Path database) {
    return List.of("sink", "--sink-port=0", "--store=sqlite:" + database);
  }

  private static List<List<String>> services(Path data) {
    return List.of(ingest(), enrich(data.resolve("enrich")), sink(data.resolve("a.db")));
  }

  private static String at(String bootstrap) {
    return "--kafka.bootstrap.servers=" + bootstrap;
  }

  /** That a service which goes on running says this once, and nothing like a stack trace. */
  private static void assertSays(Path data, List<String> command, List<String> wanted)
      throws Exception {
    Path log = Files.createTempFile(data, command.get(0), ".log");
    try (ServiceProcess process = new ServiceProcess(log, command)) {
      await(command.get(0) + " says " + wanted)
          .atMost(PATIENCE_SECONDS, SECONDS)
          .untilAsserted(() -> assertThat(Files.readAllLines(log)).anyMatch(hasAll(wanted)));
      assertThat(process.isRunning()).isTrue();
    }
    assertThat(Files.readAllLines(log).stream().filter(hasAll(wanted))).hasSize(1);
    assertThat(Files.readString(log)).doesNotContain("\tat ");
  }

  private static java.util.function.Predicate<String> hasAll(List<String> wanted) {
    return line -> wanted.stream().allMatch(line::contains);
  }

  private static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  private static Path data(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  @Test
  void a_port_where_no_broker_listens_is_named_by_each() throws Exception {
    Path data = data("no-broker");
    String nobody = Ports.LOOPBACK + ":" + Ports.free();
    for (List<String> service : services(data)) {
      assertSays(
          data,
          with(service, at(nobody), "--schema.registry.url=" + registry.url()),
          List.of("no answer from the broker at " + nobody, "kafka.bootstrap.servers"));
    }
  }

  @Test
  void topics_that_nobody_has_created_are_missed_by_each() throws Exception {
    Path data = data("no-topics");
    for (List<String> service : services(data)) {
      assertSays(
          data,
          with(service, at(bare.bootstrap()), "--schema.registry.url=" + registry.url()),
          List.of("articles.", TOPICS_CREATE));
    }
  }

  @Test
  void a_schema_of_somebody_elses_is_named_by_those_who_write() throws Exception {
    Path data = data("old-schema");
    try (EmbeddedRegistry foreign = EmbeddedRegistry.start(data.resolve("registry"), 0)) {
      for (String subject : List.of("articles.raw-value", "articles.enriched-value")) {
        takeSubject(foreign, subject);
      }
      String url = "--schema.registry.url=" + foreign.url();
      assertSays(data, with(ingest(), at(broker.bootstrap()), url), List.of("articles.raw-value"));
      assertSays(
          data,
          with(enrich(data.resolve("enrich")), at(broker.bootstrap()), url),
          List.of("articles.enriched-value"));
    }
  }

  private static void takeSubject(EmbeddedRegistry foreign, String subject) throws Exception {
    URI versions = URI.create(foreign.url() + "/subjects/" + subject + "/versions");
    int status =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(versions)
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  /** A path below a file, since root may write into any folder. */
  @Test
  void a_folder_that_cannot_be_written_is_named_by_those_who_need_one() throws Exception {
    Path data = data("no-folder");
    Path noFolder = Files.writeString(data.resolve("file"), "x").resolve("below");
    String url = "--schema.registry.url=" + registry.url();
    List<String> wanted = new ArrayList<>(List.of(noFolder.toString()));
    assertSays(data, with(enrich(noFolder), at(broker.bootstrap()), url), wanted);
    assertThat(OneLine.of(2, sink(noFolder.resolve("a.db")), at(broker.bootstrap()), url))
        .contains(noFolder.toString());
  }
}
