package io.broadsheet.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's REST API to the letter. */
class EmbeddedRegistryTest {
  private final RegistryCalls calls = new RegistryCalls(() -> this.registry.url());
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

  @Test
  void a_new_registry_is_empty_and_backward() {
    assertThat(calls.get("/")).isEqualTo("200 {}");
    assertThat(calls.get("/subjects")).isEqualTo("200 []");
    assertThat(calls.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(calls.get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
    assertThat(calls.get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
  }

  @Test
  void answers_carry_confluents_media_type() {
    HttpResponse<String> answer = calls.exchange("GET", "/subjects", null, Map.of());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void a_registered_schema_is_found_every_way_there_is() {
    assertThat(calls.register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":1}");
    String compact =
        "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Note\\\",\\\"fields\\\":[{\\\"name\\\":\\\"text\\\",\\\"type\\\":\\\"string\\\",\\\"default\\\":\\\"\\\"}]}";
    String version =
        "200 {\"subject\":\"a\",\"version\":1,\"id\":1,\"schema\":\"" + compact + "\"}";

    assertThat(calls.get("/subjects")).isEqualTo("200 [\"a\"]");
    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [1]");
    assertThat(calls.get("/subjects/a/versions/1")).isEqualTo(version);
    assertThat(calls.get("/subjects/a/versions/latest")).isEqualTo(version);
    assertThat(calls.get("/subjects/a/versions/-1")).isEqualTo(version);
    assertThat(calls.get("/subjects/a/versions/latest/schema"))
        .isEqualTo("200 " + compact.replace("\\", ""));
    assertThat(calls.get("/subjects/a/versions/1/referencedby")).isEqualTo("200 []");
    assertThat(calls.post("/subjects/a", RegistryCalls.schema(RegistryContract.ONE)))
        .isEqualTo(version);
    assertThat(calls.get("/schemas/ids/1")).isEqualTo("200 {\"schema\":\"" + compact + "\"}");
    assertThat(calls.get("/schemas/ids/1/schema")).isEqualTo("200 " + compact.replace("\\", ""));
    assertThat(calls.get("/schemas/ids/1/subjects")).isEqualTo("200 [\"a\"]");
    assertThat(calls.get("/schemas/ids/1/versions"))
        .contains("\"subject\":\"a\"")
        .contains("\"version\":1");
    assertThat(calls.get("/schemas")).isEqualTo(version.replace("200 ", "200 [") + "]");
  }

  @Test
  void errors_carry_confluents_codes() {
    calls.register("a", RegistryContract.ONE);
    assertThat(calls.get("/subjects/b/versions")).startsWith("404 {\"error_code\":40401,");
    assertThat(calls.get("/subjects/b/versions/1")).startsWith("404 {\"error_code\":40401,");
    assertThat(calls.get("/subjects/a/versions/7")).startsWith("404 {\"error_code\":40402,");
    assertThat(calls.get("/schemas/ids/7")).startsWith("404 {\"error_code\":40403,");
    assertThat(calls.post("/subjects/a", RegistryCalls.schema(RegistryContract.TWO)))
        .startsWith("404 {\"error_code\":40403,");
    assertThat(calls.post("/subjects/b", RegistryCalls.schema(RegistryContract.ONE)))
        .startsWith("404 {\"error_code\":40401,");
    assertThat(calls.get("/config/a")).startsWith("404 {\"error_code\":40408,");
    assertThat(calls.get("/mode/a")).startsWith("404 {\"error_code\":40409,");
    assertThat(calls.register("a", RegistryContract.BROKEN)).startsWith("409 {\"error_code\":409,");
    assertThat(calls.register("a", "{}")).startsWith("422 {\"error_code\":42201,");
    assertThat(calls.register("a", "")).startsWith("422 {\"error_code\":42201,");
    assertThat(calls.get("/subjects/a/versions/0")).startsWith("422 {\"error_code\":42202,");
    assertThat(calls.get("/subjects/a/versions/new")).startsWith("422 {\"error_code\":42202,");
    assertThat(calls.put("/config", "{\"compatibility\":\"PERFECT\"}"))
        .startsWith("422 {\"error_code\":42203,");
    assertThat(calls.put("/mode", "{\"mode\":\"READONLY\"}"))
        .startsWith("422 {\"error_code\":42204,");
    assertThat(calls.get("/nowhere")).startsWith("404 {\"error_code\":404,");
    assertThat(calls.get("/schemas/ids/seven")).startsWith("404 {\"error_code\":404,");
    assertThat(calls.post("/subjects/a/versions", "{")).startsWith("400 {\"error_code\":400,");
    assertThat(calls.post("/subjects/a/versions", "[]")).startsWith("400 {\"error_code\":400,");
  }

  @Test
  void what_is_not_avro_is_refused() {
    String protobuf = "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message M {}\"}";
    assertThat(calls.post("/subjects/a/versions", protobuf))
        .startsWith("422 {\"error_code\":42201,")
        .contains("PROTOBUF");
    assertThat(
            calls.post(
                "/subjects/a/versions",
                "{\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\",\"references\":[]}"))
        .isEqualTo("200 {\"id\":1}");
  }

  @Test
  void compatibility_is_told_with_reasons_on_request() {
    calls.register("a", RegistryContract.ONE);
    String broken = RegistryCalls.schema(RegistryContract.BROKEN);

    assertThat(
            calls.post(
                "/compatibility/subjects/a/versions/latest",
                RegistryCalls.schema(RegistryContract.TWO)))
        .isEqualTo("200 {\"is_compatible\":true}");
    assertThat(calls.post("/compatibility/subjects/a/versions/1", broken))
        .isEqualTo("200 {\"is_compatible\":false}");
    assertThat(calls.post("/compatibility/subjects/a/versions?verbose=true", broken))
        .startsWith("200 {\"is_compatible\":false,\"messages\":[\"cannot read version 1");
    assertThat(calls.post("/compatibility/subjects/b/versions", broken))
        .isEqualTo("200 {\"is_compatible\":true}");
    assertThat(calls.post("/compatibility/subjects/b/versions/latest", broken))
        .startsWith("404 {\"error_code\":40401,");
  }

  @Test
  void deletion_takes_two_steps() {
    calls.register("a", RegistryContract.ONE);
    calls.register("a", RegistryContract.TWO);

    assertThat(calls.delete("/subjects/a?permanent=true")).startsWith("404 {\"error_code\":40405,");
    assertThat(calls.delete("/subjects/a/versions/1?permanent=true"))
        .startsWith("404 {\"error_code\":40407,");
    assertThat(calls.delete("/subjects/a/versions/1")).isEqualTo("200 1");
    assertThat(calls.delete("/subjects/a/versions/1")).startsWith("404 {\"error_code\":40406,");
    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [2]");
    assertThat(calls.get("/subjects/a/versions?deleted=true")).isEqualTo("200 [1,2]");
    assertThat(calls.get("/schemas/ids/1")).startsWith("200");
    assertThat(calls.delete("/subjects/a/versions/1?permanent=true")).isEqualTo("200 1");
    assertThat(calls.get("/schemas/ids/1")).startsWith("404 {\"error_code\":40403,");
    assertThat(calls.delete("/subjects/a")).isEqualTo("200 [2]");
    assertThat(calls.delete("/subjects/a")).startsWith("404 {\"error_code\":40404,");
    assertThat(calls.get("/subjects")).isEqualTo("200 []");
    assertThat(calls.get("/subjects?deleted=true")).isEqualTo("200 [\"a\"]");
    assertThat(calls.delete("/subjects/a?permanent=true")).isEqualTo("200 [2]");
    assertThat(calls.delete("/subjects/a")).startsWith("404 {\"error_code\":40401,");
    assertThat(calls.register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":3}");
  }

  @Test
  void a_hidden_schema_that_comes_back_keeps_its_id_and_gets_a_new_version() {
    calls.register("a", RegistryContract.ONE);
    calls.delete("/subjects/a");
    assertThat(calls.register("a", RegistryContract.ONE)).isEqualTo("200 {\"id\":1}");
    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [2]");
  }

  @Test
  void levels_are_set_and_taken_back() {
    assertThat(calls.put("/config/a", "{\"compatibility\":\"full_transitive\"}"))
        .isEqualTo("200 {\"compatibility\":\"FULL_TRANSITIVE\"}");
    assertThat(calls.get("/config/a"))
        .isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(calls.delete("/config/a"))
        .isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(calls.get("/config/a?defaultToGlobal=true"))
        .isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    calls.put("/config", "{\"compatibility\":\"NONE\"}");
    assertThat(calls.get("/config/a?defaultToGlobal=true"))
        .isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
    assertThat(calls.delete("/config")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
    assertThat(calls.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
  }

  @Test
  void a_request_beyond_the_bound_is_refused() {
    String huge = RegistryCalls.schema("\"" + "x".repeat(1_100_000) + "\"");
    assertThat(calls.post("/subjects/a/versions", huge)).startsWith("413 {\"error_code\":413,");
  }

  @Test
  void a_web_page_gets_nothing() {
    assertThat(
            calls
                .exchange("GET", "/subjects", null, Map.of("Origin", "https://evil.example"))
                .statusCode())
        .isEqualTo(403);
  }
}
