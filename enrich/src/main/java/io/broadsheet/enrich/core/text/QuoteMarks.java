package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks: “…” "…" „…“ «…» »…« 「…」 『…』 and, where a text uses no
 * other, ‘…’. One pass from mark to mark; an opening mark without its closing one is no quotation.
 */
public final class QuoteMarks {
  /** A quotation of more characters is a mark gone astray. */
  private static final int MAX_LENGTH = 3_000;

  /** A paragraph with so many marks that nothing closes uses them for something else. */
  private static final int MAX_STRAY = 40;

  /**
   * A stretch between marks.
   *
   * @param start first UTF-16 unit between the marks, space left out
   * @param end one past the last
   */
  public record Quoted(int start, int end) {}

  private QuoteMarks() {}

  /** The quotations of a paragraph, in order; one within another is left to the outer one. */
  public static List<Quoted> in(String text) {
    List<Quoted> found = scan(text, false);
    boolean single = found.isEmpty() && text.indexOf('‘') >= 0;
    return single ? scan(text, true) : found;
  }

  private static List<Quoted> scan(String text, boolean single) {
    List<Quoted> found = new ArrayList<>();
    int stray = 0;
    for (int i = 0; i < text.length() && stray < MAX_STRAY; i++) {
      if (!maybeMark(text.charAt(i))) {
        continue;
      }
      String closing = closing(text, i, single);
      int end = closing == null ? -1 : end(text, i, closing);
      if (end > 0) {
        add(text, i + 1, end, found);
        i = end;
      } else if (closing != null) {
        stray++;
      }
    }
    return found;
  }

  private static void add(String text, int from, int to, List<Quoted> found) {
    int start = from;
    int end = to;
    while (start < end && Words.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Words.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(new Quoted(start, end));
    }
  }

  /** Letters and white space are passed over at a glance. */
  private static boolean maybeMark(char character) {
    return character == '"' || character == '«' || character == '»' || character > 0x2000;
  }

  /** The marks that may close what opens here, or null if nothing does. */
  private static String closing(String text, int i, boolean single) {
    boolean free = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean touches = i + 1 < text.length() && !Words.isSpace(text.charAt(i + 1));
    return switch (text.charAt(i)) {
      case '“', '‟' -> single ? null : "”“\"";
      case '„' -> single ? null : "“”\"";
      case '"' -> !single && free && touches ? "\"”" : null;
      case '«' -> single ? null : "»";
      case '»' -> !single && free && touches ? "«" : null;
      case '「' -> single ? null : "」";
      case '『' -> single ? null : "』";
      case '‘' -> single && free && touches ? "’" : null;
      default -> null;
    };
  }

  private static int end(String text, int open, String closing) {
    int limit = Math.min(text.length(), open + MAX_LENGTH);
    for (int i = open + 1; i < limit; i++) {
      char character = text.charAt(i);
      if (closing.indexOf(character) >= 0 && closes(text, i)) {
        return i;
      }
      if (character == text.charAt(open) && character != '"') {
        return -1;
      }
    }
    return -1;
  }

  /** An apostrophe or an inch mark within a word closes nothing. */
  private static boolean closes(String text, int i) {
    char mark = text.charAt(i);
    boolean wordFollows = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    return !wordFollows || "」』»«".indexOf(mark) >= 0;
  }
}
