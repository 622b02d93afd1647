package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.benchmarks.accuracy.Normal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages of the data folder whose paragraphs we labelled: the repository holds ids, hashes and
 * labels, the folder the text. A paragraph is found by its hash in what our own segmentation gives.
 */
final class FurtherPages {
  /** Where a text set lacks the address, the set of the same pages as HTML has it. */
  private static final String AS_TEXT = "text/";

  private static final Set<String> SETS = Set.of("aed/", "trafilatura/", "wcxb_dev/");
  private static final int ID_DIGITS = 16;

  private final Map<String, Map<String, Map<String, Deque<String>>>> labels =
      new LinkedHashMap<>(); // set, page, paragraph
  private int paragraphs;
  private int unmatched;

  FurtherPages() throws IOException {
    try (InputStream bytes = FurtherPages.class.getResourceAsStream("further-labels.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          add(line.split("\t"));
        }
      }
    }
  }

  List<LabelledPage> read(SpanData reader, Path data) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (String set : labels.keySet()) {
      Map<String, Map<String, Deque<String>>> wanted = labels.get(set);
      Map<String, JsonNode> rows = DataPages.rows(data, set, "id", wanted::containsKey);
      Map<String, JsonNode> addressed =
          set.startsWith(AS_TEXT)
              ? DataPages.rows(data, set.replace(AS_TEXT, "pages/"), "id", wanted::containsKey)
              : rows;
      for (String id : wanted.keySet()) {
        String site = DataPages.site(addressed.get(id).path("url").asText());
        Map<String, Deque<String>> ofPage = wanted.get(id);
        pages.add(
            reader.page(
                id, site, DataPages.raw(rows.get(id)), text -> take(ofPage.get(hash(text)))));
        unmatched += ofPage.values().stream().mapToInt(Deque::size).sum();
      }
    }
    return pages;
  }

  /** Whether a page of this id comes from one of the sets that further pages are taken from. */
  static boolean isOne(String id) {
    return SETS.contains(id.substring(0, id.indexOf('/') + 1))
        && id.length() == id.indexOf('/') + 1 + ID_DIGITS;
  }

  /** How many labelled paragraphs there are. */
  int paragraphs() {
    return paragraphs;
  }

  /** How many of them our segmentation no longer gives, after {@link #read}. */
  int unmatched() {
    return unmatched;
  }

  private void add(String[] cells) {
    paragraphs++;
    labels
        .computeIfAbsent(cells[1], set -> new LinkedHashMap<>())
        .computeIfAbsent(cells[0], page -> new HashMap<>())
        .computeIfAbsent(cells[2], paragraph -> new ArrayDeque<>())
        .add(SpanData.kind(cells[3], cells[4]));
  }

  /** Equal paragraphs of a page take their labels in their order. */
  private static String take(Deque<String> left) {
    return left == null ? null : left.poll();
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Normal.blanks(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
