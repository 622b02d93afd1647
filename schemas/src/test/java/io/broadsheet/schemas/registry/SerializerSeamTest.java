package io.broadsheet.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** Another serializer in ours' place, named by its class in one setting. */
class SerializerSeamTest {
  private static final String CLASS = "schema.registry.serializer.class";

  /** As much of a registry as two serdes need. */
  private static ScriptedServer registry() throws IOException {
    SchemaRegistry memory = new MemorySchemaRegistry();
    return new ScriptedServer(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (path.endsWith("/versions")) {
            String schema = json(body).path("schema").asText();
            ScriptedServer.answer(
                exchange, 200, "{\"id\": " + memory.register(path.split("/")[2], schema) + "}");
          } else if (path.startsWith("/schemas/ids/")) {
            int id = Integer.parseInt(path.substring("/schemas/ids/".length()));
            ScriptedServer.answer(
                exchange,
                200,
                new ObjectMapper()
                    .writeValueAsString(Map.of("schema", memory.byId(id).toString())));
          } else if (path.startsWith("/config/")) {
            ScriptedServer.answer(exchange, 200, "{}");
          } else {
            ScriptedServer.answer(
                exchange, 404, "{\"error_code\": 40401, \"message\": \"Subject not found\"}");
          }
        });
  }

  private static JsonNode json(byte[] body) throws IOException {
    return new ObjectMapper().readTree(body);
  }

  @Test
  void our_own_class_by_name_writes_what_we_write() throws IOException {
    try (ScriptedServer server = registry();
        ArticleSerdes named =
            ArticleSerdes.open(Map.of("url", server.url(), CLASS, KafkaAvroSerde.class.getName()));
        ArticleSerdes ours = ArticleSerdes.open(Map.of("url", server.url()))) {
      RawArticle raw = Messages.raw().setText("Harbour reopens").build();
      EnrichedArticle enriched = Messages.enriched().setTitle("Harbour reopens").build();

      byte[] bytes = named.raw().encode("articles.raw", raw);

      assertThat(named.raw()).isInstanceOf(ForeignSerde.class);
      assertThat(bytes).isEqualTo(ours.raw().encode("articles.raw", raw));
      assertThat(named.raw().decode("articles.raw", bytes)).isEqualTo(raw);
      assertThat(
              named
                  .enriched()
                  .decode(
                      "articles.enriched", ours.enriched().encode("articles.enriched", enriched)))
          .isEqualTo(enriched);
      assertThatThrownBy(() -> named.raw().decode("articles.raw", new byte[] {1, 2, 3}))
          .isInstanceOf(UndecodableException.class);
    }
  }

  @Test
  void our_own_class_tells_a_registry_that_is_away_from_a_bad_record() throws IOException {
    ScriptedServer gone = registry();
    gone.close();
    try (ArticleSerdes named =
        ArticleSerdes.open(
            Map.of("url", gone.url(), "max.retries", "0", CLASS, KafkaAvroSerde.class.getName()))) {
      assertThatThrownBy(() -> named.raw().decode("articles.raw", new byte[] {0, 0, 0, 0, 1, 0}))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void a_serializer_brings_the_deserializer_beside_it() {
    try (ArticleSerdes named =
        ArticleSerdes.open(Map.of(CLASS, FaultySerializer.class.getName()))) {
      assertThat(named.raw().encode("fine", Messages.raw().build())).containsExactly(7);
    }
  }

  @Test
  void the_faults_of_others_are_sorted_into_ours() {
    try (ArticleSerdes named =
        ArticleSerdes.open(Map.of(CLASS, FaultySerializer.class.getName()))) {
      ArticleSerde<RawArticle> serde = named.raw();
      byte[] bytes = {0};
      assertThatThrownBy(() -> serde.decode("network", bytes))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> serde.decode("timeout", bytes))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> serde.decode("rest 40403", bytes))
          .isInstanceOf(UnknownSchemaException.class);
      assertThatThrownBy(() -> serde.decode("rest 50001", bytes))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> serde.decode("garbage", bytes))
          .isInstanceOf(UndecodableException.class)
          .hasMessageContaining("Invalid int encoding");
      assertThatThrownBy(() -> serde.decode("another type", bytes))
          .isInstanceOf(UndecodableException.class);
    }
  }

  @Test
  void a_class_that_is_no_serializer_is_refused_at_the_start() {
    assertThatThrownBy(() -> ArticleSerdes.open(Map.of(CLASS, StringReader.class.getName())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CLASS);
  }

  /** Serializes everything to one byte. */
  public static final class FaultySerializer implements Serializer<Object> {
    @Override
    public byte[] serialize(String topic, Object value) {
      return new byte[] {7};
    }
  }

  /** Fails in the way the topic's name asks for. */
  public static final class FaultyDeserializer implements Deserializer<Object> {
    @Override
    public Object deserialize(String topic, byte[] bytes) {
      switch (topic) {
        case "network" ->
            throw new SerializationException("Error retrieving", new ConnectException("refused"));
        case "timeout" -> throw new TimeoutException("registry");
        case "garbage" ->
            throw new SerializationException("Error", new IOException("Invalid int encoding"));
        case "another type" -> {
          return "a string";
        }
        default ->
            throw new SerializationException(
                "Error retrieving", new RestClientException(topic.replaceAll("\\D", "")));
      }
    }
  }

  /** Named and worded as Confluent's own. */
  static final class RestClientException extends Exception {
    private static final long serialVersionUID = 1L;

    RestClientException(String code) {
      super("something; error code: " + code);
    }
  }
}
