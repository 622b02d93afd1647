package io.broadsheet.enrich;

/**
 * What the state holds for one id.
 *
 * @param number how often the content changed, from 1; never goes down, not after erasure either
 * @param receivedAt of the newest publication, in milliseconds since 1970; an older one is
 *     superseded
 * @param content null once erased: the counter stays, content and hashes go
 */
record Revision(int number, long receivedAt, Content content) {

  /**
   * What was last published.
   *
   * @param contentHash SHA-256 in hex: the field of the enriched article
   * @param rawHash SHA-256 in hex, see {@link RawContent}
   */
  record Content(String contentHash, String rawHash, Versions versions) {}

  /** The counter alone. */
  Revision erased() {
    return new Revision(number, receivedAt, null);
  }

  /** The same content, seen again. An older sighting leaves the time as it was. */
  Revision seenAgain(long at) {
    return at > receivedAt ? new Revision(number, at, content) : this;
  }

  /** What follows {@code before}, which is null for an id never seen. */
  static Revision after(Revision before, long receivedAt, Content content) {
    if (before == null) {
      return new Revision(1, receivedAt, content);
    }
    boolean same =
        before.content() != null && before.content().contentHash().equals(content.contentHash());
    return new Revision(before.number() + (same ? 0 : 1), receivedAt, content);
  }
}
