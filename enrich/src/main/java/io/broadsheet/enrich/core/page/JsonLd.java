package io.broadsheet.enrich.core.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A page's linked data (schema.org as JSON-LD), read leniently.
 *
 * @param article the node that describes the article, or a missing node
 * @param nodes every typed node at the top or in a {@code @graph}, in document order
 */
public record JsonLd(JsonNode article, List<JsonNode> nodes) {
  public static final JsonLd NONE = new JsonLd(MissingNode.getInstance(), List.of());

  public JsonLd {
    nodes = List.copyOf(nodes);
  }

  /** A text property of the article, unescaped, or null where absent or blank. */
  public String text(String property) {
    return text(article, property);
  }

  /** The first text under a property of a node: the value, or of a list the first, or null. */
  public static String text(JsonNode node, String property) {
    JsonNode value = node.path(property);
    while (value.isArray()) {
      value = value.path(0);
    }
    String text = value.isValueNode() ? value.asText("").strip() : "";
    return text.isEmpty() || value.isNull() ? null : text;
  }
}
