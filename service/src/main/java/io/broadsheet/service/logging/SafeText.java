package io.broadsheet.service.logging;

/**
 * Text of strangers made fit for a terminal and a log: what could forge or reorder it is escaped.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * Writes control characters, line separators, bidirectional overrides and unpaired surrogates as
   * {@code \\uXXXX}; everything else stays.
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isUnsafe(point)) {
                safe.append(String.format("\\u%04X", point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  private static boolean isUnsafe(int point) {
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
