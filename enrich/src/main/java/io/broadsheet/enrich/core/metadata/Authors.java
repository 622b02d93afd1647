package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/** Who wrote it: people or agencies, no titles, no offices. */
final class Authors implements Field<List<String>> {

  @Override
  public Extracted<List<String>> extract(Page page) {
    return LayoutAuthors.from(page);
  }
}
