package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.Instant;

/** To come. */
final class ModifiedAt implements Field<Instant> {

  @Override
  public Extracted<Instant> extract(Page page) {
    return Extracted.none();
  }
}
