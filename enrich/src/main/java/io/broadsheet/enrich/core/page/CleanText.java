package io.broadsheet.enrich.core.page;

/** Characters that no later stage could carry are replaced here, before any offset is taken. */
public final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** U+0000 and lone surrogates become U+FFFD; the length never changes. */
  public static String of(String raw) {
    int fault = firstFault(raw, 0);
    if (fault < 0) {
      return raw;
    }
    char[] characters = raw.toCharArray();
    for (int at = fault; at >= 0; at = firstFault(raw, at + 1)) {
      characters[at] = REPLACEMENT;
    }
    return new String(characters);
  }

  private static int firstFault(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == 0 || Character.isSurrogate(character) && !paired(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean paired(String text, int at) {
    if (Character.isHighSurrogate(text.charAt(at))) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
