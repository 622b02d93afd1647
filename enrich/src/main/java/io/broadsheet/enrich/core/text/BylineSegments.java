package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a byline where a date, a bar, a bullet or a dash parts it. */
final class BylineSegments {
  private static final int MIN_SEAM = 4;
  private static final String MARKS = "|•·●/\n\t";
  private static final Set<String> DASHES = Set.of("-", "–", "—");

  private BylineSegments() {}

  static List<String> of(String line) {
    StringBuilder cut = new StringBuilder(line);
    for (Dates.Found date : Dates.in(line, Dates.Order.DAY_FIRST)) {
      for (int i = date.start(); i < date.end(); i++) {
        cut.setCharAt(i, '|');
      }
    }
    List<String> segments = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= cut.length(); i++) {
      if (i == cut.length() || MARKS.indexOf(cut.charAt(i)) >= 0) {
        addDashed(cut.substring(start, i), segments);
        start = i + 1;
      }
    }
    return segments;
  }

  private static void addDashed(String piece, List<String> segments) {
    StringBuilder segment = new StringBuilder();
    for (String word : Words.split(piece)) {
      if (DASHES.contains(word)) {
        add(segment, segments);
      } else {
        breakBeforeGluedLabel(word, segment, segments);
      }
    }
    add(segment, segments);
  }

  /** "NorrisPublished:", "NetburnStaff": words that touch, as from pages whose elements do. */
  private static void breakBeforeGluedLabel(
      String word, StringBuilder segment, List<String> segments) {
    int seam = seam(word);
    segment.append(segment.isEmpty() ? "" : " ").append(word, 0, seam);
    if (seam < word.length()) {
      add(segment, segments);
      segment.append(word, seam, word.length());
    }
  }

  /** Where a capital follows a small letter, four letters in at least: "McCoy" has no seam. */
  private static int seam(String word) {
    for (int i = MIN_SEAM; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return word.startsWith("Fitz") ? word.length() : i;
      }
    }
    return word.length();
  }

  private static void add(StringBuilder segment, List<String> segments) {
    if (!segment.isEmpty()) {
      segments.add(segment.toString());
      segment.setLength(0);
    }
  }
}
