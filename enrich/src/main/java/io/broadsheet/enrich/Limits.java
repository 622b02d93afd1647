package io.broadsheet.enrich;

/**
 * How large a record may be, in bytes, before compression. A producer measures a record before it
 * compresses, a broker after; a record within these passes both.
 *
 * @param article the UTF-8 of an article's {@code html} or {@code text}
 * @param raw a record on {@code articles.raw}, key, value and headers together
 * @param enriched a record on {@code articles.enriched}, likewise
 * @param deadLetter a record on {@code articles.dead-letter}, likewise
 */
record Limits(int article, int raw, int enriched, int deadLetter) {
  private static final int MIB = 1024 * 1024;

  /**
   * What a batch adds to its one record, and what compression may add to bytes it can't compress.
   */
  private static final int SLACK = 64 * 1024;

  /**
   * A key is at most this long: it is a primary key in storage, and PostgreSQL's index takes no
   * more than 2,704 bytes.
   */
  static final int MAX_KEY_BYTES = 1024;

  static Limits withArticle(int article) {
    return new Limits(article, 6 * MIB - SLACK, 12 * MIB - SLACK, 8 * MIB - SLACK);
  }

  /** What the producer must be allowed to send: the largest of the topics' own limits. */
  static int maxRequestBytes() {
    return 12 * MIB;
  }

  /** What a consumer should fetch at once to get any raw record. */
  static int maxFetchBytes() {
    return 6 * MIB;
  }
}
