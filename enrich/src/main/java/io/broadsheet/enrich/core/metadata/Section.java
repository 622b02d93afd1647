package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;

/** To come. */
final class Section implements Field<String> {
  private final Field<String> ways = new FirstOf<>();

  @Override
  public Extracted<String> extract(Page page) {
    return ways.extract(page);
  }
}
