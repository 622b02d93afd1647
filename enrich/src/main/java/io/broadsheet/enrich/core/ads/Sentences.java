package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.List;

/** Finds where sentences begin and end: a stop, white space, then no lower-case letter. */
final class Sentences {
  /** Half-open, in UTF-16 units. */
  record Range(int start, int end) {}

  private Sentences() {}

  static List<Range> of(String text) {
    List<Range> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      int next = afterStop(text, at);
      if (next > 0) {
        sentences.add(new Range(start, at + 1));
        start = next;
        at = next - 1;
      }
    }
    if (start < text.length()) {
      sentences.add(new Range(start, text.length()));
    }
    return sentences;
  }

  /** Where the next sentence begins if one ends at this place, else 0. */
  private static int afterStop(String text, int at) {
    if (!Shapes.isStop(text.charAt(at)) || at + 2 >= text.length()) {
      return 0;
    }
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean parted = next > at + 1 && next < text.length();
    return parted && !Character.isLowerCase(text.charAt(next)) ? next : 0;
  }
}
