package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.Instant;

/** The moment of publication, where the page gives time of day and zone. */
final class PublishedAt implements Field<Instant> {

  @Override
  public Extracted<Instant> extract(Page page) {
    return Publication.of(page).instant();
  }
}
