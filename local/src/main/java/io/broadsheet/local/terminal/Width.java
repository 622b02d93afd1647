package io.broadsheet.local.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/**
 * How many columns of a terminal a text takes: two for a wide character (Unicode Standard Annex
 * #11), none for a mark that stands on another.
 */
final class Width {
  private static final String ELLIPSIS = "…";

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::ofCodePoint).sum();
  }

  /** The text with blanks behind it, or cut with an ellipsis, so that it takes so many columns. */
  static String fit(String text, int columns) {
    String fitting = of(text) <= columns ? text : start(text, columns - 1) + ELLIPSIS;
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
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }
}
