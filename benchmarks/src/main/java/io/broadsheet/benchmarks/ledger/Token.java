package io.broadsheet.benchmarks.ledger;

/**
 * Names one attempt to hand in one article. It travels as the article's {@code source}, from the
 * post through raw to enriched, so that each record can be tied to the one it came from.
 *
 * @param number of the article, from 0
 * @param attempt from 1; a client's retry is the next one
 */
record Token(int number, int attempt, ArticleKind kind) {
  private static final String PREFIX = "ledger";

  /** For example {@code ledger/17/1/fresh}. */
  String text() {
    return String.join(
        "/", PREFIX, Integer.toString(number), Integer.toString(attempt), kind.label());
  }

  /**
   * @throws IllegalArgumentException if it is none of ours
   */
  static Token parse(String text) {
    String[] parts = text.split("/");
    if (parts.length != 4 || !parts[0].equals(PREFIX)) {
      throw new IllegalArgumentException("not an article of the ledger: " + text);
    }
    return new Token(
        Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), ArticleKind.ofLabel(parts[3]));
  }
}
