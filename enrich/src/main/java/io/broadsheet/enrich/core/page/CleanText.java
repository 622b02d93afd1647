package io.broadsheet.enrich.core.page;

/** Characters that no later stage could carry are replaced here, before any offset is taken. */
public final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PIECE = 1 << 11;

  /** Shorter texts are looked through before a piece of them could be cut out. */
  private static final int SHORT = 400;

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
    if (text.length() - from <= SHORT) {
      int fault = fault(text, from, text.length());
      return fault < text.length() ? fault : -1;
    }
    char[] piece = new char[Math.min(PIECE, text.length() - from)];
    LatinScan scan = new LatinScan(piece.length);
    int zero = text.indexOf(0, from);
    for (int start = from; start < text.length(); start += piece.length) {
      int end = Math.min(start + piece.length, text.length());
      text.getChars(start, end, piece, 0);
      boolean plain = zero < 0 && scan.isBelowSurrogates(piece, end - start);
      int fault = plain ? end : fault(text, start, end);
      if (fault < end) {
        return fault;
      }
    }
    return -1;
  }

  private static int fault(String text, int start, int end) {
    int at = start;
    while (at < end && !isFault(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isFault(String text, int at) {
    char character = text.charAt(at);
    return character == 0 || Character.isSurrogate(character) && !paired(text, at);
  }

  private static boolean paired(String text, int at) {
    if (Character.isHighSurrogate(text.charAt(at))) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
