package io.broadsheet.sink.store;

import io.broadsheet.schemas.EnrichedArticle;

/**
 * One enriched record as the store sees it: write this article, or delete it.
 *
 * @param id the record's key
 * @param article null for a tombstone
 */
public record Operation(String id, int partition, long offset, EnrichedArticle article) {

  public boolean isDelete() {
    return article == null;
  }
}
