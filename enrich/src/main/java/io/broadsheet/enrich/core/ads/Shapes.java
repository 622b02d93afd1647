package io.broadsheet.enrich.core.ads;

/** Small questions about the look of a text. */
final class Shapes {

  private Shapes() {}

  /** Whether the text ends the way a sentence does, closing quotation marks passed over. */
  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && isCloser(text.charAt(last))) {
      last--;
    }
    return last >= 0 && isStop(text.charAt(last));
  }

  static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '।';
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == '»' || c == '“';
  }
}
