package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;

/** The words of bylines, and how they part one. */
final class BylineWords {
  static final Lexicon LIST = Lexicon.grouped(BylineWords.class, "byline-words.tsv");

  private BylineWords() {}

  /** A word without the marks behind it. */
  static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".,:;".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** Split at commas, semicolons and the words for "and". */
  static List<String> parts(String segment) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : Words.split(segment)) {
      boolean ends = ",;،、".indexOf(word.charAt(word.length() - 1)) >= 0;
      if (LIST.has("and", Words.lower(word))) {
        flush(part, parts);
      } else {
        part.append(part.isEmpty() ? "" : " ");
        part.append(ends ? word.substring(0, word.length() - 1) : word);
        if (ends) {
          flush(part, parts);
        }
      }
    }
    flush(part, parts);
    return parts;
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }
}
