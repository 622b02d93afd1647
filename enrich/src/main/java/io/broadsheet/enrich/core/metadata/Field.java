package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;

/** Reads one field off a page. Stateless, safe for many threads. */
interface Field<T> {

  /** Never null; {@link Extracted#none()} where the page does not say. */
  Extracted<T> extract(Page page);
}
