package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/** To come. */
final class Tags implements Field<List<String>> {

  @Override
  public Extracted<List<String>> extract(Page page) {
    return Extracted.of(List.of(), null);
  }
}
