package io.broadsheet.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.service.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's REST API to the letter, and what happens to the file behind it. */
class EmbeddedRegistryTest {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;
  private EmbeddedRegistry registry;

  @BeforeEach
  void start() {
    registry = EmbeddedRegistry.start(folder, 0);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private Path journal() {
    return folder.resolve("schema-registry/journal.ndjson");
  }

  private void restart() {
    registry.close();
    registry = EmbeddedRegistry.start(folder, 0);
  }

  @Test
  void a_new_registry_is_empty_and_backward() {
    assertThat(get("/")).isEqualTo("200 {}");
    assertThat(get("/subjects")).isEqualTo("200 []");
    assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
    assertThat(get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
  }

  @Test
  void answers_carry_confluents_media_type() {
    HttpResponse<String> answer = exchange("GET", "/subjects", null, Map.of());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void a_registered_schema_is_found_every_way_there_is() {
    assertThat(register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":1}");
    String compact =
        "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Note\\\",\\\"fields\\\":[{\\\"name\\\":\\\"text\\\",\\\"type\\\":\\\"string\\\",\\\"default\\\":\\\"\\\"}]}";
    String version =
        "200 {\"subject\":\"a\",\"version\":1,\"id\":1,\"schema\":\"" + compact + "\"}";

    assertThat(get("/subjects")).isEqualTo("200 [\"a\"]");
    assertThat(get("/subjects/a/versions")).isEqualTo("200 [1]");
    assertThat(get("/subjects/a/versions/1")).isEqualTo(version);
    assertThat(get("/subjects/a/versions/latest")).isEqualTo(version);
    assertThat(get("/subjects/a/versions/-1")).isEqualTo(version);
    assertThat(get("/subjects/a/versions/latest/schema"))
        .isEqualTo("200 " + compact.replace("\\", ""));
    assertThat(get("/subjects/a/versions/1/referencedby")).isEqualTo("200 []");
    assertThat(post("/subjects/a", schema(RegistryContract.ONE))).isEqualTo(version);
    assertThat(get("/schemas/ids/1")).isEqualTo("200 {\"schema\":\"" + compact + "\"}");
    assertThat(get("/schemas/ids/1/schema")).isEqualTo("200 " + compact.replace("\\", ""));
    assertThat(get("/schemas/ids/1/subjects")).isEqualTo("200 [\"a\"]");
    assertThat(json("/schemas/ids/1/versions").get(0).get("version").asInt()).isEqualTo(1);
    assertThat(json("/schemas")).hasSize(1);
  }

  @Test
  void errors_carry_confluents_codes() {
    register("a", RegistryContract.ONE);
    assertThat(get("/subjects/b/versions")).startsWith("404 {\"error_code\":40401,");
    assertThat(get("/subjects/b/versions/1")).startsWith("404 {\"error_code\":40401,");
    assertThat(get("/subjects/a/versions/7")).startsWith("404 {\"error_code\":40402,");
    assertThat(get("/schemas/ids/7")).startsWith("404 {\"error_code\":40403,");
    assertThat(post("/subjects/a", schema(RegistryContract.TWO)))
        .startsWith("404 {\"error_code\":40403,");
    assertThat(post("/subjects/b", schema(RegistryContract.ONE)))
        .startsWith("404 {\"error_code\":40401,");
    assertThat(get("/config/a")).startsWith("404 {\"error_code\":40408,");
    assertThat(get("/mode/a")).startsWith("404 {\"error_code\":40409,");
    assertThat(register("a", RegistryContract.BROKEN)).startsWith("409 {\"error_code\":409,");
    assertThat(register("a", "{}")).startsWith("422 {\"error_code\":42201,");
    assertThat(register("a", "")).startsWith("422 {\"error_code\":42201,");
    assertThat(get("/subjects/a/versions/0")).startsWith("422 {\"error_code\":42202,");
    assertThat(get("/subjects/a/versions/new")).startsWith("422 {\"error_code\":42202,");
    assertThat(put("/config", "{\"compatibility\":\"PERFECT\"}"))
        .startsWith("422 {\"error_code\":42203,");
    assertThat(put("/mode", "{\"mode\":\"READONLY\"}")).startsWith("422 {\"error_code\":42204,");
    assertThat(get("/nowhere")).startsWith("404 {\"error_code\":404,");
    assertThat(get("/schemas/ids/seven")).startsWith("404 {\"error_code\":404,");
    assertThat(post("/subjects/a/versions", "{")).startsWith("400 {\"error_code\":400,");
    assertThat(post("/subjects/a/versions", "[]")).startsWith("400 {\"error_code\":400,");
  }

  @Test
  void what_is_not_avro_is_refused() {
    String protobuf = "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message M {}\"}";
    assertThat(post("/subjects/a/versions", protobuf))
        .startsWith("422 {\"error_code\":42201,")
        .contains("PROTOBUF");
    assertThat(
            post(
                "/subjects/a/versions",
                "{\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\",\"references\":[]}"))
        .isEqualTo("200 {\"id\":1}");
  }

  @Test
  void compatibility_is_told_with_reasons_on_request() {
    register("a", RegistryContract.ONE);
    String broken = schema(RegistryContract.BROKEN);

    assertThat(post("/compatibility/subjects/a/versions/latest", schema(RegistryContract.TWO)))
        .isEqualTo("200 {\"is_compatible\":true}");
    assertThat(post("/compatibility/subjects/a/versions/1", broken))
        .isEqualTo("200 {\"is_compatible\":false}");
    assertThat(post("/compatibility/subjects/a/versions?verbose=true", broken))
        .startsWith("200 {\"is_compatible\":false,\"messages\":[\"cannot read version 1");
    assertThat(post("/compatibility/subjects/b/versions", broken))
        .isEqualTo("200 {\"is_compatible\":true}");
    assertThat(post("/compatibility/subjects/b/versions/latest", broken))
        .startsWith("404 {\"error_code\":40401,");
  }

  @Test
  void deletion_takes_two_steps() {
    register("a", RegistryContract.ONE);
    register("a", RegistryContract.TWO);

    assertThat(delete("/subjects/a?permanent=true")).startsWith("404 {\"error_code\":40405,");
    assertThat(delete("/subjects/a/versions/1?permanent=true"))
        .startsWith("404 {\"error_code\":40407,");
    assertThat(delete("/subjects/a/versions/1")).isEqualTo("200 1");
    assertThat(delete("/subjects/a/versions/1")).startsWith("404 {\"error_code\":40406,");
    assertThat(get("/subjects/a/versions")).isEqualTo("200 [2]");
    assertThat(get("/subjects/a/versions?deleted=true")).isEqualTo("200 [1,2]");
    assertThat(get("/schemas/ids/1")).startsWith("200");
    assertThat(delete("/subjects/a/versions/1?permanent=true")).isEqualTo("200 1");
    assertThat(get("/schemas/ids/1")).startsWith("404 {\"error_code\":40403,");
    assertThat(delete("/subjects/a")).isEqualTo("200 [2]");
    assertThat(delete("/subjects/a")).startsWith("404 {\"error_code\":40404,");
    assertThat(get("/subjects")).isEqualTo("200 []");
    assertThat(get("/subjects?deleted=true")).isEqualTo("200 [\"a\"]");
    assertThat(delete("/subjects/a?permanent=true")).isEqualTo("200 [2]");
    assertThat(delete("/subjects/a")).startsWith("404 {\"error_code\":40401,");
    assertThat(register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":3}");
  }

  @Test
  void a_hidden_schema_that_comes_back_keeps_its_id_and_gets_a_new_version() {
    register("a", RegistryContract.ONE);
    delete("/subjects/a");
    assertThat(register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":1}");
    assertThat(get("/subjects/a/versions")).isEqualTo("200 [2]");
  }

  @Test
  void levels_are_set_and_taken_back() {
    assertThat(put("/config/a", "{\"compatibility\":\"full_transitive\"}"))
        .isEqualTo("200 {\"compatibility\":\"FULL_TRANSITIVE\"}");
    assertThat(get("/config/a")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(delete("/config/a")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(get("/config/a?defaultToGlobal=true"))
        .isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    put("/config", "{\"compatibility\":\"NONE\"}");
    assertThat(get("/config/a?defaultToGlobal=true"))
        .isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
    assertThat(delete("/config")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
    assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
  }

  @Test
  void everything_survives_a_restart() {
    register("a", RegistryContract.ONE);
    register("a", RegistryContract.TWO);
    delete("/subjects/a/versions/1");
    put("/config/a", "{\"compatibility\":\"FULL\"}");
    put("/config", "{\"compatibility\":\"FORWARD\"}");
    String before = get("/schemas?deleted=true") + get("/config") + get("/config/a");

    restart();

    assertThat(get("/schemas?deleted=true") + get("/config") + get("/config/a")).isEqualTo(before);
    assertThat(get("/subjects/a/versions")).isEqualTo("200 [2]");
    assertThat(register("b", "\"string\"")).isEqualTo("200 {\"id\":3}");
  }

  @Test
  void a_last_line_cut_short_never_counted() throws IOException {
    register("a", RegistryContract.ONE);
    registry.close();
    Files.writeString(journal(), "{\"event\":\"registered\",\"sub", StandardOpenOption.APPEND);

    restart();

    assertThat(get("/subjects/a/versions")).isEqualTo("200 [1]");
    assertThat(register("a", RegistryContract.TWO)).isEqualTo("200 {\"id\":2}");
    restart();
    assertThat(get("/subjects/a/versions")).isEqualTo("200 [1,2]");
  }

  @Test
  void a_damaged_file_is_named_with_its_line() throws IOException {
    register("a", RegistryContract.ONE);
    registry.close();
    Files.writeString(journal(), "rubbish\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(journal().toString())
        .hasMessageContaining("line 2");
  }

  @Test
  void a_second_registry_on_the_same_folder_is_refused() {
    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("already runs");
  }

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another(@TempDir Path other)
      throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedRegistry.start(other, taken.getLocalPort()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()))
          .hasMessageContaining("--registry-port");
    }
  }

  @Test
  void a_request_beyond_the_bound_is_refused() {
    String huge = schema("\"" + "x".repeat(1_100_000) + "\"");
    assertThat(post("/subjects/a/versions", huge)).startsWith("413 {\"error_code\":413,");
  }

  @Test
  void a_web_page_gets_nothing() {
    assertThat(
            exchange("GET", "/subjects", null, Map.of("Origin", "https://evil.example"))
                .statusCode())
        .isEqualTo(403);
  }

  private String register(String subject, String schema) {
    return post("/subjects/" + subject + "/versions", schema(schema));
  }

  private String schema(String text) {
    return json.createObjectNode().put("schema", text).toString();
  }

  private String get(String path) {
    return told(exchange("GET", path, null, Map.of()));
  }

  private JsonNode json(String path) {
    try {
      return json.readTree(exchange("GET", path, null, Map.of()).body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String post(String path, String body) {
    return told(exchange("POST", path, body, Map.of()));
  }

  private String put(String path, String body) {
    return told(exchange("PUT", path, body, Map.of()));
  }

  private String delete(String path) {
    return told(exchange("DELETE", path, null, Map.of()));
  }

  private static String told(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private HttpResponse<String> exchange(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
