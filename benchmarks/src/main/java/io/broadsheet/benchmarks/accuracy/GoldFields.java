package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Our own labels of the fields that no public set has: key points, quotes, section, entities, date
 * of change. They hold no text of a page; the pages are looked up by id in the page sets and must
 * have the labelled SHA-256. The labelling rules lie beside the labels.
 */
final class GoldFields {
  static final String NAME = "gold/fields";

  private static final String RESOURCE = "/io/broadsheet/benchmarks/gold/fields.ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> labels = new LinkedHashMap<>();
  private final byte[] bytes;

  private GoldFields(byte[] bytes) {
    this.bytes = bytes;
  }

  static GoldFields read() throws IOException {
    try (InputStream in = GoldFields.class.getResourceAsStream(RESOURCE)) {
      GoldFields gold = new GoldFields(in.readAllBytes());
      for (String line : new String(gold.bytes, StandardCharsets.UTF_8).split("\n")) {
        JsonNode label = JSON.readTree(line);
        gold.labels.put(label.path("id").asText(), label);
      }
      return gold;
    }
  }

  /** The labels by page id, in the order of the ids. */
  Map<String, JsonNode> labels() {
    return labels;
  }

  /** SHA-256 of the labels, which in turn name the SHA-256 of each page. */
  String fingerprint() {
    return sha256(bytes);
  }

  /** The page sets that the labelled pages stand in. */
  List<String> sets() {
    TreeSet<String> sets = new TreeSet<>();
    labels.values().forEach(label -> sets.add(label.path("set").asText()));
    return List.copyOf(sets);
  }

  /**
   * The labelled ones among the pages of a set.
   *
   * @throws IOException if one is missing or is not the page that was labelled
   */
  List<JsonNode> pagesOf(Dataset dataset) throws IOException {
    List<JsonNode> pages = new ArrayList<>();
    try (Stream<String> lines = dataset.rawLines()) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (labels.containsKey(idAtStart(line))) {
          pages.add(JSON.readTree(line));
        }
      }
    }
    for (JsonNode page : pages) {
      String expected = labels.get(page.path("id").asText()).path("html").asText();
      if (!expected.equals(sha256(page.path("html").asText().getBytes(StandardCharsets.UTF_8)))) {
        throw new IOException(page.path("id").asText() + " is not the page that was labelled");
      }
    }
    long wanted =
        labels.values().stream().filter(x -> x.path("set").asText().equals(dataset.name())).count();
    if (pages.size() != wanted) {
      throw new IOException(dataset.name() + " has " + pages.size() + " of " + wanted + " pages");
    }
    return pages;
  }

  /** Lines begin with their id; the megabytes behind it need not be parsed to know it. */
  private static String idAtStart(String line) {
    int start = line.indexOf(':');
    int from = line.indexOf('"', start) + 1;
    return line.substring(from, line.indexOf('"', from));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The key under which a text is labelled: 16 hex digits, of its letters and digits alone. */
  static String key(String text) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return sha256(kept.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
