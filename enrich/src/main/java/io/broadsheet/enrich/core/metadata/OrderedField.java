package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/** A field whose ways are tried one after another. */
interface OrderedField<T> extends Field<T> {

  /** The ways in the order of preference. */
  FirstOf<T> ways();

  @Override
  default Extracted<T> extract(Page page) {
    return ways().extract(page);
  }

  @Override
  default List<Candidate> candidates(Page page) {
    return ways().candidates(page);
  }
}
