package io.broadsheet.enrich.core.page;

/** Measures of running text that hold in every script. */
final class Prose {
  static final int FIRST_WITHOUT_BLANKS = 0x0E00;

  private Prose() {}

  /** Length in Latin letters: a sign of a script without blanks counts for three. */
  static double weight(String text) {
    double weight = text.length();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character >= FIRST_WITHOUT_BLANKS && dense(character)) {
        weight += character < 0x2E80 ? 0.5 : 2;
      }
    }
    return weight;
  }

  private static boolean dense(char character) {
    return character < 0x0F00
        || character >= 0x2E80 && character < 0xD7B0
        || character >= 0xF900 && character < 0xFB00;
  }

  /** Commas of all scripts. */
  static int commas(String text) {
    int commas = 0;
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case ',', '،', '、', '，', '﹐' -> commas++;
        default -> {}
      }
    }
    return commas;
  }

  /** Whether the text ends like a sentence. */
  static boolean endsSentence(String text) {
    for (int at = text.length() - 1; at >= 0 && at > text.length() - 4; at--) {
      switch (text.charAt(at)) {
        case '.', '!', '?', '…', '。', '！', '？', '؟', '।', ':' -> {
          return true;
        }
        case '"', '”', '’', '»', '“', ')', '\'', '」', ']' -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
