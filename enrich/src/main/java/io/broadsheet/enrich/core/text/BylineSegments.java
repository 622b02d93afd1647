package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a byline where a date, a bar, a bullet or a dash parts it. */
final class BylineSegments {
  private static final int MIN_SEAM = 4;

  private BylineSegments() {}

  static List<String> of(String line) {
    char[] cut = line.toCharArray();
    for (Dates.Found date : Dates.in(line, Dates.Order.DAY_FIRST)) {
      Arrays.fill(cut, date.start(), date.end(), '|');
    }
    List<String> segments = new ArrayList<>(2);
    StringBuilder segment = new StringBuilder(cut.length);
    int start = 0;
    for (int i = 0; i <= cut.length; i++) {
      if (i == cut.length || isMark(cut[i])) {
        addWords(cut, start, i, segment, segments);
        add(segment, segments);
        start = i + 1;
      }
    }
    return segments;
  }

  private static boolean isMark(char character) {
    return switch (character) {
      case '|', '•', '·', '●', '/', '\n', '\t' -> true;
      default -> false;
    };
  }

  /** Puts the words one blank apart; a dash between blanks parts two segments. */
  private static void addWords(
      char[] line, int from, int to, StringBuilder segment, List<String> segments) {
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && !Characters.isSpace(line[end])) {
        end++;
      }
      if (end - start == 1 && isDash(line[start])) {
        add(segment, segments);
      } else if (end > start) {
        addWord(line, start, end, segment, segments);
      }
      start = end + 1;
    }
  }

  private static boolean isDash(char character) {
    return character == '-' || character == '–' || character == '—';
  }

  /** "NorrisPublished:", "NetburnStaff": words that touch, as from pages whose elements do. */
  private static void addWord(
      char[] line, int start, int end, StringBuilder segment, List<String> segments) {
    int seam = seam(line, start, end);
    if (!segment.isEmpty()) {
      segment.append(' ');
    }
    segment.append(line, start, seam - start);
    if (seam < end) {
      add(segment, segments);
      segment.append(line, seam, end - seam);
    }
  }

  /** Where a capital follows a small letter, four letters in at least: "McCoy" has no seam. */
  private static int seam(char[] line, int start, int end) {
    for (int i = start + MIN_SEAM; i < end; i++) {
      if (Characters.isUpperCase(line[i]) && Characters.isLowerCase(line[i - 1])) {
        return new String(line, start, MIN_SEAM).equals("Fitz") ? end : i;
      }
    }
    return end;
  }

  private static void add(StringBuilder segment, List<String> segments) {
    if (!segment.isEmpty()) {
      segments.add(segment.toString());
      segment.setLength(0);
    }
  }
}
