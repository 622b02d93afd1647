package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.Instant;

/** The moment of the last change, where the page gives time of day and zone. */
final class ModifiedAt implements Field<Instant> {

  @Override
  public Extracted<Instant> extract(Page page) {
    return PublicationCues.instant(PublicationCues.modified(page));
  }
}
