package io.broadsheet.benchmarks.accuracy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text as the scorers compare it. */
public final class Normal {
  private static final String UNIFIED_FROM = "‘’‚“”„«»–—―‑`´\u00a0";
  private static final String UNIFIED_TO = "'''\"\"\"\"\"----'' ";
  private static final String DROPPED = "\u200b\u00ad\u200e\u200f\ufeff";

  private Normal() {}

  /** NFKC, one form of quote and dash, no letter case, single blanks. */
  static String form(String text) {
    String folded = unify(Normalizer.normalize(unify(text), Normalizer.Form.NFKC));
    String caseless = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return blanks(caseless.replace("''", "\""));
  }

  /** Runs of white space become one blank, none at the ends. */
  public static String blanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085') {
        gap = true;
      } else {
        out.append(gap && !out.isEmpty() ? " " : "").append(unit);
        gap = false;
      }
    }
    return out.toString();
  }

  /** Runs of letters, numbers and underscores, as {@code \w+} means them in Python. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      boolean part = isWordPart(point);
      if (part && start < 0) {
        start = at;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(point);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Adds one to the count of a key. */
  static <K> void count(Map<K, Integer> counts, K key) {
    counts.merge(key, 1, Integer::sum);
  }

  private static boolean isWordPart(int point) {
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || point == '_';
  }

  private static String unify(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      int place = UNIFIED_FROM.indexOf(unit);
      if (unit == '…') {
        out.append("...");
      } else if (place >= 0) {
        out.append(UNIFIED_TO.charAt(place));
      } else if (DROPPED.indexOf(unit) < 0) {
        out.append(unit);
      }
    }
    return out.toString();
  }
}
