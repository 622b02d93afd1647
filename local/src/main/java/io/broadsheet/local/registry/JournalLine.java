package io.broadsheet.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.schemas.registry.model.CompatibilityLevel;
import io.broadsheet.schemas.registry.model.RegistryEvent;
import io.broadsheet.schemas.registry.model.RegistryEvent.Deleted;
import io.broadsheet.schemas.registry.model.RegistryEvent.LevelSet;
import io.broadsheet.schemas.registry.model.RegistryEvent.Registered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One change of the registry as one line of JSON, and back. */
final class JournalLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JournalLine() {}

  static byte[] write(RegistryEvent event) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    if (event instanceof Registered registered) {
      line.put("event", "registered")
          .put("subject", registered.subject())
          .put("version", registered.version())
          .put("id", registered.id())
          .put("schema", registered.schema());
    } else if (event instanceof Deleted deleted) {
      line.put("event", "deleted")
          .put("subject", deleted.subject())
          .put("version", deleted.version())
          .put("permanent", deleted.permanent());
    } else if (event instanceof LevelSet set) {
      line.put("event", "level-set")
          .put("subject", set.subject())
          .put("level", set.level() == null ? null : set.level().name());
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException if the line is none of ours
   */
  static RegistryEvent read(String line) {
    JsonNode json = parse(line);
    String event = json.path("event").asText();
    return switch (event) {
      case "registered" ->
          new Registered(
              text(json, "subject"),
              number(json, "version"),
              number(json, "id"),
              text(json, "schema"));
      case "deleted" ->
          new Deleted(
              text(json, "subject"), number(json, "version"), json.path("permanent").asBoolean());
      case "level-set" ->
          new LevelSet(json.path("subject").textValue(), level(json.path("level").textValue()));
      default -> throw new IllegalArgumentException("no event named '" + event + "'");
    };
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static String text(JsonNode json, String name) {
    if (!json.path(name).isTextual()) {
      throw new IllegalArgumentException("no text '" + name + "'");
    }
    return json.get(name).textValue();
  }

  private static int number(JsonNode json, String name) {
    if (!json.path(name).canConvertToInt()) {
      throw new IllegalArgumentException("no number '" + name + "'");
    }
    return json.get(name).intValue();
  }

  private static CompatibilityLevel level(String name) {
    return name == null ? null : CompatibilityLevel.valueOf(name);
  }
}
