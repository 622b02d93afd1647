package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/** Reads one field off a page. Stateless, safe for many threads. */
interface Field<T> {

  /** Never null; {@link Extracted#none()} where the page does not say. */
  Extracted<T> extract(Page page);

  /**
   * Everything that could have been the value, the one that is among it, for people who ask why.
   * Costs as much as trying every way.
   */
  default List<Candidate> candidates(Page page) {
    Extracted<T> only = extract(page);
    return only.found() ? Candidate.inOrder(List.of(only)) : List.of();
  }
}
