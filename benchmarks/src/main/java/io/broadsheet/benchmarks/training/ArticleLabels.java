package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Which pages we labelled as wholes: ids, labels and hashes only, the texts stay outside. */
final class ArticleLabels {
  private static final int HASH_BYTES = 8;

  /**
   * @param hash first 16 hexadecimal digits of SHA-256 of title, blank line and body
   */
  record Row(String label, String subtype, String hash) {

    boolean leftOut() {
      return label.equals("left-out");
    }

    WholeArticle.Label of(String id, String site) {
      return WholeArticle.Label.of(
          id, site, subtype, label.equals("commercial"), ArticleClass.FEATURE);
    }

    /**
     * @throws IllegalStateException if the text isn't the one that was labelled
     */
    void check(String id, String text) {
      if (!hash.equals(ArticleLabels.hash(text))) {
        throw new IllegalStateException("article-labels.tsv: another text stands under " + id);
      }
    }
  }

  private ArticleLabels() {}

  static Map<String, Row> read() throws IOException {
    Map<String, Row> rows = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ArticleLabels.class.getResourceAsStream("article-labels.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          rows.put(cells[0], new Row(cells[1], cells[2], cells[3]));
        }
      }
    }
    return rows;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has SHA-256
    }
  }
}
