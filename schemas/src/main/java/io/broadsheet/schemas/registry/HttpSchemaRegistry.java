package io.broadsheet.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A client of any registry that speaks Confluent's REST API.
 *
 * <p>Ids never change their schema, nor schemas their id within a subject, so both are cached
 * without end of time but with a bound. Making a client connects to nothing.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Confluent's
 *     REST API</a>
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
  private final RegistryTransport transport;
  private final BoundedCache<Integer, Schema> schemas;
  private final BoundedCache<SubjectSchema, Integer> ids;

  private record SubjectSchema(String subject, String schema) {}

  /**
   * @throws IllegalArgumentException if the settings cannot be
   */
  public HttpSchemaRegistry(RegistryConfig config) {
    this.transport = new RegistryTransport(config);
    int bound = config.number(RegistryConfig.CACHE_SIZE);
    this.schemas = new BoundedCache<>(bound);
    this.ids = new BoundedCache<>(bound);
  }

  /** A client with these settings, by Confluent's names. */
  public static HttpSchemaRegistry of(Map<String, ?> settings) {
    return new HttpSchemaRegistry(RegistryConfig.of(settings));
  }

  @Override
  public int register(String subject, String schema) {
    return ids.get(new SubjectSchema(subject, schema), this::register);
  }

  private int register(SubjectSchema wanted) {
    try {
      String path = "/subjects/" + segment(wanted.subject()) + "/versions";
      return id(transport.send("POST", path, Map.of("schema", wanted.schema())));
    } catch (RegistryRefusal refusal) {
      if (refusal.status() == 409) {
        throw new IncompatibleSchemaException(refusal.getMessage(), refusal);
      }
      throw refused(refusal);
    }
  }

  @Override
  public Optional<Integer> idOf(String subject, String schema) {
    try {
      return Optional.of(ids.get(new SubjectSchema(subject, schema), this::lookUp));
    } catch (RegistryRefusal refusal) {
      return absent(refusal);
    }
  }

  private int lookUp(SubjectSchema wanted) {
    String path = "/subjects/" + segment(wanted.subject());
    return id(transport.send("POST", path, Map.of("schema", wanted.schema())));
  }

  @Override
  public Schema byId(int id) {
    return schemas.get(id, this::load);
  }

  private Schema load(int id) {
    try {
      return parse(id, transport.send("GET", "/schemas/ids/" + id, null));
    } catch (RegistryRefusal refusal) {
      if (refusal.nothingThere()) {
        throw new UnknownSchemaException("the registry knows no schema " + id, refusal);
      }
      throw refused(refusal);
    }
  }

  private static Schema parse(int id, JsonNode answer) {
    String type = answer.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UndecodableException("schema %d is %s, not Avro".formatted(id, type));
    }
    if (!answer.path("references").isEmpty()) {
      throw new UndecodableException("schema %d refers to other schemas".formatted(id));
    }
    try {
      // Whoever registered it answers for its names and defaults; we only read with it.
      return new Schema.Parser(NameValidator.NO_VALIDATION)
          .setValidateDefaults(false)
          .parse(required(answer, "schema").asText());
    } catch (SchemaParseException e) {
      throw new UndecodableException("schema %d is not Avro as we know it".formatted(id), e);
    }
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    try {
      JsonNode newest =
          transport.send("GET", "/subjects/" + segment(subject) + "/versions/latest", null);
      return Optional.of(
          new RegisteredSchema(
              subject,
              id(newest),
              required(newest, "version").asInt(),
              required(newest, "schema").asText()));
    } catch (RegistryRefusal refusal) {
      return absent(refusal);
    }
  }

  @Override
  public List<String> incompatibilities(String subject, String schema) {
    try {
      String path = "/compatibility/subjects/" + segment(subject) + "/versions?verbose=true";
      return told(transport.send("POST", path, Map.of("schema", schema)));
    } catch (RegistryRefusal refusal) {
      if (refusal.nothingThere()) {
        return List.of();
      }
      throw refused(refusal);
    }
  }

  private static List<String> told(JsonNode answer) {
    if (required(answer, "is_compatible").asBoolean()) {
      return List.of();
    }
    List<String> messages = new ArrayList<>();
    answer.path("messages").forEach(message -> messages.add(message.asText()));
    return messages.isEmpty() ? List.of("incompatible; the registry does not say why") : messages;
  }

  @Override
  public void setCompatibility(String subject, String level) {
    try {
      transport.send("PUT", "/config/" + segment(subject), Map.of("compatibility", level));
    } catch (RegistryRefusal refusal) {
      throw refused(refusal);
    }
  }

  @Override
  public void close() {
    // The JDK's client has no close before 21; its threads end when nothing refers to it any more.
  }

  private static int id(JsonNode answer) {
    return required(answer, "id").asInt();
  }

  private static JsonNode required(JsonNode answer, String name) {
    JsonNode value = answer.get(name);
    if (value == null) {
      throw new RegistryUnavailableException(
          "what answers in the schema registry's place is none: no '%s' in its answer"
              .formatted(name));
    }
    return value;
  }

  private static <T> Optional<T> absent(RegistryRefusal refusal) {
    if (refusal.nothingThere()) {
      return Optional.empty();
    }
    throw refused(refusal);
  }

  private static IllegalArgumentException refused(RegistryRefusal refusal) {
    return new IllegalArgumentException(
        "the schema registry refuses: " + refusal.getMessage(), refusal);
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
