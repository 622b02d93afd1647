package io.broadsheet.ingest.text;

/** UTF-16 as strangers send it. */
public final class Surrogates {
  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  /** The text with each unpaired surrogate replaced by U+FFFD, which UTF-8 can carry. */
  public static String mend(String text) {
    int first = text == null ? -1 : firstUnpaired(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstUnpaired(text, at + 1)) {
      mended.setCharAt(at, REPLACEMENT);
    }
    return mended.toString();
  }

  private static int firstUnpaired(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        return at;
      }
    }
    return -1;
  }
}
