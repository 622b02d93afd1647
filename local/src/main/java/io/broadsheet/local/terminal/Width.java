package io.broadsheet.local.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: two for a wide character (Unicode Standard Annex
 * #11), none for a mark that stands on another and for what joins letters.
 */
public final class Width {
  private static final String ELLIPSIS = "…";

  private Width() {}

  public static int of(String text) {
    return text.codePoints().map(Width::ofCodePoint).sum();
  }

  /** The text, cut with an ellipsis where it takes more columns than these. */
  public static String cut(String text, int columns) {
    return of(text) <= columns ? text : start(text, columns - 1) + ELLIPSIS;
  }

  /** The text as lines of at most so many columns, broken between words where there are any. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (of(rest) > columns) {
      String line = start(rest, columns);
      int blank = line.lastIndexOf(' ');
      line = blank > columns / 2 ? line.substring(0, blank) : line;
      lines.add(line);
      rest = rest.substring(line.length()).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** The text with blanks behind it, or cut with an ellipsis, so that it takes so many columns. */
  public static String fit(String text, int columns) {
    String fitting = cut(text, columns);
    return fitting + " ".repeat(columns - of(fitting));
  }

  private static String start(String text, int columns) {
    StringBuilder start = new StringBuilder();
    int used = 0;
    for (int point : text.codePoints().toArray()) {
      used += ofCodePoint(point);
      if (used > columns) {
        break;
      }
      start.appendCodePoint(point);
    }
    return start.toString();
  }

  private static int ofCodePoint(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }
}
