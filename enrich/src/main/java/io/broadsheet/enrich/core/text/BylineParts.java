package io.broadsheet.enrich.core.text;

import java.util.Set;

/**
 * The parts of a byline, split at commas, semicolons and the words for "and". One after the other,
 * since the first tells of most lines that they are none.
 */
final class BylineParts {
  private static final Set<String> ANDS = BylineWords.LIST.group("and");
  private static final int LONGEST_AND = ANDS.stream().mapToInt(String::length).max().orElse(0);

  private final String segment;
  private final StringBuilder part = new StringBuilder();
  private int at;

  BylineParts(String segment) {
    this.segment = segment;
  }

  /** The next part, or null after the last. */
  String next() {
    while (at < segment.length()) {
      int start = at;
      at = wordEnd(start);
      boolean parted = at > start && addWord(start, at);
      at++;
      if (parted && !part.isEmpty()) {
        return taken();
      }
    }
    return part.isEmpty() ? null : taken();
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < segment.length() && !Characters.isSpace(segment.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a part ends with the word. */
  private boolean addWord(int start, int end) {
    if (end - start <= LONGEST_AND && ANDS.contains(Words.lower(segment.substring(start, end)))) {
      return true;
    }
    boolean ends = ",;،、".indexOf(segment.charAt(end - 1)) >= 0;
    if (!part.isEmpty()) {
      part.append(' ');
    }
    part.append(segment, start, ends ? end - 1 : end);
    return ends;
  }

  private String taken() {
    String taken = part.toString();
    part.setLength(0);
    return taken;
  }
}
