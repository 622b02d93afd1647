package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.service.cli.Commands;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user gets wrong: each is one line that says what, where, and how to mend it. */
class MistakesIT {
  @TempDir static Path folder;
  private static EmbeddedBroker broker;
  private static String noFolder;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    // Works for root, too, who may write into any folder.
    noFolder = Files.writeString(folder.resolve("file"), "x").resolve("data").toString();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** The one line that the command ends with. */
  private static String mistake(int exitCode, String... arguments) {
    StringWriter errors = new StringWriter();
    var line = Commands.commandLine(Broadsheet.commandLine());
    line.setErr(new PrintWriter(errors, true));
    assertThat(line.execute(arguments)).as(String.join(" ", arguments)).isEqualTo(exitCode);
    assertThat(errors.toString().lines()).as(errors.toString()).hasSize(1);
    assertThat(errors.toString()).doesNotContain("Exception", "null");
    return errors.toString();
  }

  /** On free ports, but for what is said otherwise. */
  private static String[] up(String... more) {
    List<String> arguments = new ArrayList<>(List.of("up"));
    for (String part : List.of("broker", "registry", "ingest", "enrich", "sink")) {
      String option = "--" + part + "-port";
      if (!List.of(more).contains(option)) {
        arguments.add(option + "=0");
      }
    }
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private static String nobody() {
    return "127.0.0.1:" + Ports.free();
  }

  @Test
  void a_port_where_no_broker_listens_is_named() {
    String bootstrap = nobody();
    String option = "--kafka.bootstrap.servers=" + bootstrap;
    assertThat(mistake(1, "dead-letter", "list", option)).contains(bootstrap);
    assertThat(mistake(1, "erase", "a", option)).contains(bootstrap);
    assertThat(mistake(1, "topics", "check", option)).contains(bootstrap);
  }

  @Test
  void a_port_where_no_registry_listens_is_named() {
    String address = "http://" + nobody();
    assertThat(mistake(1, "schemas", "check", "--schema.registry.url=" + address))
        .contains(address);
  }

  @Test
  void topics_that_nobody_has_created_are_missed_by_name() {
    String option = "--kafka.bootstrap.servers=" + broker.bootstrap();
    assertThat(mistake(1, "dead-letter", "redrive", option)).contains(broker.bootstrap());
    assertThat(mistake(1, "erase", "a", option)).contains("topics");
  }

  @Test
  void a_registry_with_a_schema_of_somebody_elses_is_told_apart() throws Exception {
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder.resolve("registry"), 0)) {
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(registry.url() + "/subjects/articles.raw-value/versions"))
                  .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                  .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                  .build(),
              BodyHandlers.discarding());
      assertThat(mistake(1, "schemas", "register", "--schema.registry.url=" + registry.url()))
          .contains("articles.raw-value");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    assertThat(mistake(1, up("--data", noFolder))).contains(noFolder);
    assertThat(mistake(1, "demo", "--data", noFolder)).contains(noFolder);
  }

  @Test
  void a_port_that_is_taken_is_named_with_the_option_that_chooses_another() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      String data = folder.resolve("up").toString();
      for (String option : List.of("--broker-port", "--ingest-port", "--sink-port")) {
        assertThat(mistake(1, up("--data", data, option, port))).contains(port, option);
      }
      assertThat(mistake(1, "ingest", "serve", "--ingest-port", port))
          .contains(port, "--ingest-port");
    }
  }

  @Test
  void what_was_asked_for_wrongly_is_code_2() {
    String missing = folder.resolve("no-such-page.html").toString();
    assertThat(mistake(2, "extract", missing)).contains(missing);
    assertThat(mistake(2, "demo", missing)).contains(missing);
    assertThat(mistake(2, "dead-letter", "list", "--reason=bored")).contains("too-large");
    assertThat(mistake(2, "dead-letter", "list", "--since=yesterday")).contains("2h");
    assertThat(mistake(2, "sink", "--stor=sqlite:x.db")).contains("--store");
    assertThat(mistake(2, "ingest", "serve", "--ingest-host=0.0.0.0")).contains("token");
    assertThat(mistake(2, "ingest", "serve", "--kafka.acks=1")).contains("acks");
  }
}
