package io.broadsheet.schemas.registry;

import static io.broadsheet.schemas.registry.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of a server in every mood. */
class HttpSchemaRegistryTest {
  private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";
  private static final String NOT_FOUND =
      "{\"error_code\": 40403, \"message\": \"Schema not found\"}";

  private static SchemaRegistry client(String url, String... more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("url", url);
    settings.put("retries.wait.ms", 1);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return HttpSchemaRegistry.of(settings);
  }

  @Test
  void an_id_is_asked_for_once() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(200, SCHEMA));
        SchemaRegistry registry = client(server.url())) {
      registry.byId(7);
      registry.byId(7);
      assertThat(server.requests()).containsExactly("GET /schemas/ids/7");
    }
  }

  @Test
  void what_is_kept_in_memory_has_a_bound() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(200, SCHEMA));
        SchemaRegistry registry = client(server.url(), "max.schemas.per.subject", "2")) {
      for (int id = 1; id <= 5; id++) {
        registry.byId(id);
      }
      for (int id = 1; id <= 5; id++) {
        registry.byId(id);
      }
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void only_the_registrys_own_no_means_unknown() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(404, NOT_FOUND));
        SchemaRegistry registry = client(server.url())) {
      assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(UnknownSchemaException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 <html>Not Found</html>",
        "404 {\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}",
        "404 ",
        "200 <html>Welcome to the hotel's network</html>",
        "200 ",
        "302 {}",
        "429 {\"error_code\": 429, \"message\": \"slow down\"}",
        "500 {\"error_code\": 50001, \"message\": \"store\"}",
        "503 "
      })
  void whatever_else_it_says_the_record_is_not_to_blame(String answer) throws IOException {
    int status = Integer.parseInt(answer.substring(0, 3));
    try (ScriptedServer server = new ScriptedServer(always(status, answer.substring(4)));
        SchemaRegistry registry = client(server.url(), "max.retries", "2")) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining(server.url())
          .hasMessageContaining(String.valueOf(status));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void an_answer_without_what_was_asked_for_is_no_registrys() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(200, "{}"));
        SchemaRegistry registry = client(server.url())) {
      assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> registry.latest("a"))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void wrong_credentials_are_said_at_once_and_not_tried_again() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(401, ""));
        SchemaRegistry registry = client(server.url())) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("basic.auth.user.info");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_fault_that_passes_is_not_noticed() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer.Script script =
        exchange ->
            ScriptedServer.answer(
                exchange, asked.incrementAndGet() < 3 ? 503 : 200, asked.get() < 3 ? "" : SCHEMA);
    try (ScriptedServer server = new ScriptedServer(script);
        SchemaRegistry registry = client(server.url())) {
      assertThat(registry.byId(7)).isNotNull();
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void another_address_takes_over_and_is_kept() throws IOException {
    ScriptedServer gone = new ScriptedServer(always(200, SCHEMA));
    gone.close();
    try (ScriptedServer sick = new ScriptedServer(always(500, ""));
        ScriptedServer well = new ScriptedServer(always(200, SCHEMA));
        SchemaRegistry registry =
            client(gone.url() + ", " + sick.url() + "," + well.url() + "/", "max.retries", "0")) {
      registry.byId(1);
      registry.byId(2);
      assertThat(sick.requests()).hasSize(1);
      assertThat(well.requests()).containsExactly("GET /schemas/ids/1", "GET /schemas/ids/2");
    }
  }

  @Test
  void where_nobody_listens_it_says_so() throws IOException {
    ScriptedServer gone = new ScriptedServer(always(200, SCHEMA));
    gone.close();
    try (SchemaRegistry registry = client(gone.url(), "max.retries", "0")) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("nothing listens there")
          .hasMessageContaining(gone.url());
    }
  }

  @Test
  void an_answer_that_never_ends_is_given_up() throws IOException {
    CountDownLatch released = new CountDownLatch(1);
    ScriptedServer.Script script =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            released.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (ScriptedServer server = new ScriptedServer(script);
        SchemaRegistry registry =
            client(
                server.url(),
                "http.read.timeout.ms",
                "100",
                "http.connect.timeout.ms",
                "100",
                "max.retries",
                "0")) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("no answer within 200 ms");
      released.countDown();
    }
  }

  @Test
  void an_answer_beyond_the_bound_is_given_up() throws IOException {
    String huge = "{\"schema\": \"" + "x".repeat(9 * 1024 * 1024) + "\"}";
    try (ScriptedServer server = new ScriptedServer(always(200, huge));
        SchemaRegistry registry = client(server.url(), "max.retries", "0")) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("answer over");
    }
  }

  @Test
  void a_schema_that_is_not_avro_makes_the_bytes_undecodable() throws IOException {
    String protobuf = "{\"schema\": \"message M {}\", \"schemaType\": \"PROTOBUF\"}";
    try (ScriptedServer server = new ScriptedServer(always(200, protobuf));
        SchemaRegistry registry = client(server.url())) {
      assertThatThrownBy(() -> registry.byId(7))
          .isInstanceOf(UndecodableException.class)
          .hasMessageContaining("PROTOBUF");
    }
  }

  @Test
  void a_refusal_carries_the_registrys_words() throws IOException {
    String refusal = "{\"error_code\": 409, \"message\": \"incompatible with version 3\"}";
    try (ScriptedServer server = new ScriptedServer(always(409, refusal));
        SchemaRegistry registry = client(server.url())) {
      assertThatThrownBy(() -> registry.register("a", "{}"))
          .isInstanceOf(IncompatibleSchemaException.class)
          .hasMessageContaining("incompatible with version 3");
    }
  }

  @Test
  void credentials_are_sent_and_never_shown() throws IOException {
    String basic = " Basic am86czNjcjN0";
    try (ScriptedServer server = new ScriptedServer(always(500, ""))) {
      for (SchemaRegistry registry :
          new SchemaRegistry[] {
            client("http://jo:s3cr3t@" + server.address(), "max.retries", "0"),
            client(
                server.url(),
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                "jo:s3cr3t",
                "max.retries",
                "0")
          }) {
        assertThatThrownBy(() -> registry.byId(7)).hasMessageNotContaining("s3cr3t");
      }
      client(server.url(), "max.retries", "0", "bearer.auth.token", "t0ken");
      assertThatThrownBy(
          () -> client(server.url(), "max.retries", "0", "bearer.auth.token", "t0ken").byId(7));
      assertThat(server.requests())
          .containsExactly(
              "GET /schemas/ids/7" + basic,
              "GET /schemas/ids/7" + basic,
              "GET /schemas/ids/7 Bearer t0ken");
    }
  }

  @Test
  void an_interrupted_wait_ends_and_stays_interrupted() throws IOException {
    try (ScriptedServer server = new ScriptedServer(always(503, ""));
        SchemaRegistry registry = client(server.url())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryUnavailableException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
