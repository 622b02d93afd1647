package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;

/** The article's headline, without the site's name. */
final class Headline implements Field<String> {
  private final Field<String> ways =
      new FirstOf<String>()
          .or(
              "layout",
              page -> {
                var block = page.first(BlockKind.HEADLINE);
                return block == null ? null : block.text();
              });

  @Override
  public Extracted<String> extract(Page page) {
    return ways.extract(page);
  }
}
