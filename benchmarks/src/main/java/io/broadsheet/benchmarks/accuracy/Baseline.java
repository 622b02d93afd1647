package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The floors under the accuracy figures, each beside the fingerprint of the data it was measured
 * on: {@code {"sets": {name: {"sha256": …, "floors": {measure: value}}}, "lowered": [reasons]}}.
 */
final class Baseline {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ObjectNode root;

  private Baseline(Path file, ObjectNode root) {
    this.file = file;
    this.root = root;
  }

  static Baseline read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Baseline(file, JSON.createObjectNode());
    }
    return new Baseline(file, (ObjectNode) JSON.readTree(Files.readAllBytes(file)));
  }

  /** The floor, or 0 where there is none yet. */
  double floor(String set, String measure) {
    return root.path("sets").path(set).path("floors").path(measure).asDouble(0);
  }

  /** Whether floors were measured on other data than this. */
  boolean isForeign(String set, String fingerprint) {
    JsonNode known = root.path("sets").path(set).path("sha256");
    return known.isTextual() && !known.asText().equals(fingerprint);
  }

  /** Sets floors: up always, down only with a reason, which is kept. */
  void move(String set, String fingerprint, Map<String, Double> figures, String reason) {
    ObjectNode entry = root.withObject("/sets").withObject("/" + set.replace("/", "~1"));
    entry.put("sha256", fingerprint);
    ObjectNode floors = entry.withObject("/floors");
    figures.forEach(
        (measure, value) -> {
          double rounded = Math.floor(value * 10_000) / 10_000;
          if (reason != null || rounded > floor(set, measure)) {
            floors.put(measure, rounded);
          }
        });
  }

  void explain(String reason) {
    root.withArray("/lowered").add(reason);
  }

  void write() throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.writeString(file, JSON.writer(printer).writeValueAsString(root) + "\n");
  }
}
