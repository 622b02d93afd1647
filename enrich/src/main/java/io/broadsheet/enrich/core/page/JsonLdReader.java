package io.broadsheet.enrich.core.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads the JSON-LD scripts of a page, with the faults that real ones have. */
final class JsonLdReader {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.JSON_DEPTH)
                          .maxStringLength(Limits.JSON)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private int characters;

  /** Reads a script element if it holds linked data. */
  void add(Element script) {
    if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      return;
    }
    String json = unwrapped(script.data());
    characters += json.length();
    if (characters <= Limits.JSON) {
      collect(parse(json));
    }
  }

  /** Cuts off what stands around the JSON: comments, CDATA marks, semicolons. */
  private static String unwrapped(String data) {
    int start = 0;
    while (start < data.length() && data.charAt(start) != '{' && data.charAt(start) != '[') {
      if (data.startsWith("<![CDATA[", start)) {
        start += "<![CDATA[".length() - 1;
      }
      start++;
    }
    int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']')) + 1;
    if (data.stripTrailing().endsWith("]]>")) {
      end = data.lastIndexOf("]]>");
    }
    return start < end ? data.substring(start, end) : "";
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      return MAPPER.missingNode(); // other scripts and other cues may still tell
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty() && nodes.size() < Limits.CUES) {
      JsonNode node = open.pop();
      if (node.isArray()) {
        for (int at = node.size() - 1; at >= 0; at--) {
          open.push(node.get(at));
        }
      } else if (node.isObject()) {
        if (node.has("@type")) {
          nodes.add(node);
        }
        for (String inner : List.of("mainEntity", "mainEntityOfPage", "@graph")) {
          if (node.path(inner).isContainerNode()) {
            open.push(node.get(inner));
          }
        }
      }
    }
  }

  JsonLd finish(MetaTags metaTags, String url) {
    return new JsonLd(ArticleNode.choose(nodes, metaTags, url), nodes);
  }
}
