package io.broadsheet.enrich.core.text;

/** The words of bylines, and how they part one. */
final class BylineWords {
  static final Lexicon LIST = Lexicon.grouped(BylineWords.class, "byline-words.tsv");

  private BylineWords() {}

  /** A word without the marks behind it. */
  static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".,:;".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
