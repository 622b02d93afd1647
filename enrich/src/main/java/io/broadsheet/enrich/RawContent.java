package io.broadsheet.enrich;

import io.broadsheet.schemas.RawArticle;
import java.util.TreeMap;

/**
 * Whether two publications of an id have the same raw content: the same {@code html}, {@code text},
 * {@code url} and {@code hints}, which is all that a field of the record can be read from.
 *
 * <p>Not part of it are {@code receivedAt} and {@code fetchedAt} (fetching an unchanged page every
 * hour is no news; the record keeps what the first fetch gave), {@code source} (the same page by
 * another way is the same page) and {@code id} (it is the key).
 */
final class RawContent {

  private RawContent() {}

  /** SHA-256 in hex. */
  static String hash(RawArticle raw) {
    Hashing hashing = new Hashing().add(raw.getHtml()).add(raw.getText()).add(raw.getUrl());
    new TreeMap<>(raw.getHints()).forEach((name, hint) -> hashing.add(name).add(hint));
    return hashing.hex();
  }
}
