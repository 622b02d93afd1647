package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import java.util.List;

/** THE LIST of fields: one constructor call that names every field in record order. */
public final class MetadataExtractor {

  public Metadata extract(Page page) {
    TextBlock headline = page.first(BlockKind.HEADLINE);
    return new Metadata(
        Extracted.none(),
        Extracted.none(),
        Extracted.none(),
        headline == null ? Extracted.none() : Extracted.of(headline.text(), "layout"),
        Extracted.none(),
        Extracted.of(List.of(), null),
        Extracted.none(),
        Extracted.none(),
        Extracted.none(),
        Extracted.none(),
        Extracted.none(),
        Extracted.of(List.of(), null),
        Extracted.of(List.of(), null),
        Extracted.of(List.of(), null),
        Extracted.of(List.of(), null));
  }
}
