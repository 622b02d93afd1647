package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The day of publication as the page shows it. */
final class LayoutDates {

  private LayoutDates() {}

  static Extracted<LocalDate> publishedDate(Page page, String language) {
    Dates.Found found = published(page, language);
    return found == null ? Extracted.none() : Extracted.of(found.date(), "layout");
  }

  static Extracted<Instant> publishedAt(Page page, String language) {
    Dates.Found found = published(page, language);
    return found == null || found.instant() == null
        ? Extracted.none()
        : Extracted.of(found.instant(), "layout");
  }

  private static Dates.Found published(Page page, String language) {
    Dates.Order order = Dates.Order.of(language);
    for (TextBlock block : page.blocks()) {
      if (block.kind() == BlockKind.DATE_LINE || block.kind() == BlockKind.BYLINE) {
        List<Dates.Found> dates = Dates.in(block.text(), order);
        if (!dates.isEmpty()) {
          return dates.get(0);
        }
      }
    }
    return null;
  }
}
