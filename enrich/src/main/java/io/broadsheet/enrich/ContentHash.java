package io.broadsheet.enrich;

import io.broadsheet.schemas.EnrichedArticle;

/**
 * The field {@code contentHash}: SHA-256 in lower-case hex over title, body and publishedDate (as
 * {@code YYYY-MM-DD}), in this order, laid out as {@link Hashing} says. When it changes, {@code
 * revision} goes up by one.
 */
final class ContentHash {

  private ContentHash() {}

  static String of(EnrichedArticle article) {
    String date = article.getPublishedDate() == null ? null : article.getPublishedDate().toString();
    return new Hashing().add(article.getTitle()).add(article.getBody()).add(date).hex();
  }
}
