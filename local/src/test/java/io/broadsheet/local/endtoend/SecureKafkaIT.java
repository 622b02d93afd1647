package io.broadsheet.local.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.Ports;
import io.broadsheet.local.registry.EmbeddedRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with SASL_SSL and SCRAM-SHA-512, and secrets that must show nowhere. */
class SecureKafkaIT {
  private static final String PASSWORD = "kafka-s3cret";
  private static final String STORE_PASSWORD = "truststore-s3cret";
  private static final String REGISTRY_PASSWORD = "registry-s3cret";
  private static final String TOKEN = "token-s3cret-that-is-long-enough";
  private static final String DATABASE_PASSWORD = "database-s3cret";
  private static final String WRONG = "wrong-s3cret";
  private static final String ANY_SECRET = "s3cret";

  /** Longer than any of this takes, also on a machine that is busy with other things. */
  private static final int PATIENCE_SECONDS = 180;

  @TempDir static Path folder;
  private static SecureBroker broker;
  private static EmbeddedRegistry registry;

  @BeforeAll
  static void start() throws Exception {
    broker = new SecureBroker(folder, PASSWORD, STORE_PASSWORD);
    registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  /** The three services, each with its port and its own log. */
  private static Map<String, List<String>> services(Path config, Path data, Map<String, Integer> at)
      throws IOException {
    Path token = Files.writeString(data.resolve("token"), TOKEN);
    Path password = Files.writeString(data.resolve("password"), DATABASE_PASSWORD);
    at.put("ingest", Ports.free());
    at.put("enrich", Ports.free());
    at.put("sink", Ports.free());
    Map<String, List<String>> commands = new TreeMap<>();
    commands.put(
        "ingest",
        List.of(
            "ingest",
            "serve",
            "--ingest-port=" + at.get("ingest"),
            "--ingest-token-file=" + token));
    commands.put(
        "enrich",
        List.of(
            "enrich",
            "--enrich-port=" + at.get("enrich"),
            "--enrich-state-dir=" + data.resolve("enrich")));
    commands.put(
        "sink",
        List.of(
            "sink",
            "--sink-port=" + at.get("sink"),
            "--store=sqlite:" + data.resolve("secure.db"),
            "--store-password-file=" + password));
    commands.replaceAll(
        (name, command) -> {
          List<String> all = new ArrayList<>(command);
          all.add("--config=" + config);
          return all;
        });
    return commands;
  }

  private static Path config(Path data, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(lines);
    all.add("schema.registry.url=" + registry.url());
    all.add("schema.registry.basic.auth.credentials.source=USER_INFO");
    all.add("schema.registry.basic.auth.user.info=reader:" + REGISTRY_PASSWORD);
    return Files.write(data.resolve("broadsheet.properties"), all);
  }

  private static String get(int port, String path) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build());
  }

  private static String send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return notYet.toString();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static HttpRequest article(int port, String token) {
    URI articles = URI.create("http://127.0.0.1:" + port + "/v1/articles");
    return HttpRequest.newBuilder(articles)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofString("Behind lock and key\n\nIt arrived all the same."))
        .build();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Test
  void a_right_password_carries_an_article_to_a_row_and_no_secret_shows_anywhere()
      throws Exception {
    Path data = Files.createDirectory(folder.resolve("right"));
    Map<String, Integer> ports = new TreeMap<>();
    Path config = config(data, broker.settings(PASSWORD));
    StringBuilder shown = new StringBuilder();
    List<ServiceProcess> running = new ArrayList<>();
    try {
      services(config, data, ports)
          .forEach(
              (name, command) -> {
                List<String> talkative = new ArrayList<>(command);
                talkative.add("--log-level=debug"); // Kafka's clients tell all their settings, too
                running.add(new ServiceProcess(data.resolve(name + ".log"), talkative));
              });
      ports.values().forEach(port -> awaitReady(port, data));
      shown.append(send(article(ports.get("ingest"), "not-the-token")));
      assertThat(send(article(ports.get("ingest"), TOKEN))).contains("\"offset\"");
      await()
          .atMost(PATIENCE_SECONDS, SECONDS)
          .ignoreExceptions()
          .until(() -> Rows.ids("jdbc:sqlite:" + data.resolve("secure.db")).size() == 1);
      for (int port : ports.values()) {
        shown.append(get(port, "/metrics")).append(get(port, "/health/ready"));
        shown.append(get(port, "/openapi.json"));
      }
    } finally {
      running.forEach(ServiceProcess::close);
    }
    for (String name : ports.keySet()) {
      String log = read(data.resolve(name + ".log"));
      assertThat(log)
          .as("Kafka's own dump of its settings")
          .contains("sasl.jaas.config = [hidden]");
      shown.append(log);
    }
    assertThat(shown.toString().lines().filter(line -> line.contains(ANY_SECRET))).isEmpty();
  }

  private static void awaitReady(int port, Path data) {
    await("ready on " + port + "; logs in " + data)
        .atMost(PATIENCE_SECONDS, SECONDS)
        .until(() -> new Post(port).isReady());
  }

  @Test
  void a_wrong_password_is_one_clear_line_of_each_service_and_each_command() throws Exception {
    Path data = Files.createDirectory(folder.resolve("wrong"));
    Path config = config(data, broker.settings(WRONG));
    assertOneLine(data, config, "lets nobody in with this name and password", broker.address());
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_one_clear_line_too() throws Exception {
    Path data = Files.createDirectory(folder.resolve("untrusted"));
    List<String> trustingNobody =
        broker.settings(PASSWORD).stream().filter(line -> !line.contains("truststore")).toList();
    Path config = config(data, trustingNobody);
    assertOneLine(data, config, "no TLS with the broker", "kafka.ssl.truststore.location");
  }

  private static void assertOneLine(Path data, Path config, String... wanted) throws Exception {
    Map<String, List<String>> commands = services(config, data, new TreeMap<>());
    List<ServiceProcess> running = new ArrayList<>();
    try {
      commands.forEach(
          (name, command) -> running.add(new ServiceProcess(data.resolve(name + ".log"), command)));
      for (String name : commands.keySet()) {
        Path log = data.resolve(name + ".log");
        await(name + " says so in " + log)
            .atMost(PATIENCE_SECONDS, SECONDS)
            .untilAsserted(
                () -> assertThat(read(log).lines()).anyMatch(line -> hasAll(line, wanted)));
      }
    } finally {
      running.forEach(ServiceProcess::close);
    }
    for (String name : commands.keySet()) {
      String log = read(data.resolve(name + ".log"));
      // Said again only where the broker was too busy to answer at all in between.
      assertThat(
              log.lines()
                  .filter(line -> hasAll(line, wanted))
                  .map(line -> line.substring(line.indexOf(' ')))
                  .distinct())
          .as(log)
          .hasSize(1);
      assertThat(log.lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
          .as(log)
          .hasSizeLessThan(10);
      assertThat(log).doesNotContain(ANY_SECRET, "\tat ");
    }
    for (List<String> command :
        List.of(
            List.of("topics", "check"), List.of("dead-letter", "list"), List.of("erase", "a"))) {
      await()
          .atMost(PATIENCE_SECONDS, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(OneLine.of(1, command, "--config=" + config))
                      .contains(wanted)
                      .doesNotContain(ANY_SECRET));
    }
  }

  private static boolean hasAll(String line, String... wanted) {
    return List.of(wanted).stream().allMatch(line::contains);
  }
}
