package io.broadsheet.schemas.registry.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.avro.Schema;

/** Names the places in a schema that Avro gives as JSON pointers. */
final class SchemaPlace {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaPlace() {}

  /** For example {@code /fields/4/type (source)}: where, and the fields on the way there. */
  static String named(Schema schema, String pointer) {
    try {
      JsonNode node = JSON.readTree(schema.toString());
      StringBuilder fields = new StringBuilder();
      JsonPointer rest = JsonPointer.compile(pointer);
      boolean inFields = false;
      for (; !rest.matches(); rest = rest.tail()) {
        node =
            node.isArray()
                ? node.path(rest.getMatchingIndex())
                : node.path(rest.getMatchingProperty());
        if (inFields) {
          fields.append(fields.isEmpty() ? "" : ".").append(node.path("name").asText());
        }
        inFields = rest.getMatchingProperty().equals("fields");
      }
      return fields.isEmpty() ? pointer : pointer + " (" + fields + ")";
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return pointer; // Only the naming failed.
    }
  }
}
