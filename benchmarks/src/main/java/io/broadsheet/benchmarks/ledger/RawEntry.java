package io.broadsheet.benchmarks.ledger;

/**
 * One record of {@code articles.raw}, as far as the law needs it.
 *
 * @param id the record key
 * @param token null on a tombstone and where the value can't be decoded
 * @param value what the value is
 * @param content a fingerprint of what an unchanged article has in common with the last one; null
 *     without an article
 * @param receivedAt in milliseconds since 1970
 * @param movedFrom {@code partition@offset} if enrich put it here; else null
 */
record RawEntry(
    int partition,
    long offset,
    String id,
    Token token,
    Value value,
    String content,
    long receivedAt,
    String movedFrom) {

  /** The three things a value can be. */
  enum Value {
    ARTICLE,
    TOMBSTONE,
    UNDECODABLE
  }

  /** For example {@code 3@17}. */
  String place() {
    return partition + "@" + offset;
  }
}
