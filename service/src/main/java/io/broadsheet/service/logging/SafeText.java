package io.broadsheet.service.logging;

/**
 * Text of strangers made fit for a terminal and a log: what could forge or reorder it is escaped.
 */
public final class SafeText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private SafeText() {}

  /**
   * Writes control characters, line separators, bidirectional overrides and unpaired surrogates as
   * {@code \\uXXXX}; everything else stays, also what joins and parts the letters of Persian, Hindi
   * and emoji.
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isUnsafe(point)) {
                appendEscaped(safe, point);
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  /** One escape a UTF-16 unit, as JSON and Java have it. */
  private static void appendEscaped(StringBuilder safe, int point) {
    for (char unit : Character.toChars(point)) {
      safe.append(String.format("\\u%04X", (int) unit));
    }
  }

  private static boolean isUnsafe(int point) {
    if (point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
