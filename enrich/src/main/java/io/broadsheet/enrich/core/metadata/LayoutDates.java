package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.DateLabel;
import io.broadsheet.enrich.core.text.Dates;

/**
 * The day of publication as the page shows it: a date that says "published" before one that says
 * nothing, and that before one that says "updated".
 */
final class LayoutDates {
  static final String CUE = "layout";
  private static final Language LANGUAGE = new Language();

  private LayoutDates() {}

  /** Null where the page shows none. */
  static Dates.Found published(Page page) {
    return published(page, PublicationCues.language(page));
  }

  private static Dates.Found published(Page page, String language) {
    Dates.Order order = order(page, language);
    Dates.Found best = null;
    DateLabel bestLabel = null;
    String before = "";
    for (TextBlock block : page.blocks()) {
      if (isDated(block)) {
        for (Dates.Found date : Dates.in(block.text(), order)) {
          DateLabel label = DateLabel.of(block.text(), date, before);
          boolean better = best == null || label.compareTo(bestLabel) < 0;
          best = better ? date : best;
          bestLabel = better ? label : bestLabel;
        }
      }
      before = block.text();
    }
    return best;
  }

  private static boolean isDated(TextBlock block) {
    return block.kind() == BlockKind.DATE_LINE || block.kind() == BlockKind.BYLINE;
  }

  /** What a date on the page that reads only one way tells; else the custom of the language. */
  private static Dates.Order order(Page page, String language) {
    boolean asked = false;
    for (TextBlock block : page.blocks()) {
      if (isDated(block)) {
        Dates.Order shown = Dates.orderShown(block.text());
        if (shown != null) {
          return shown;
        }
        asked |= isUncertain(block.text());
      }
    }
    boolean guess = asked && language == null;
    return Dates.Order.of(guess ? LANGUAGE.extract(page).value() : language);
  }

  private static boolean isUncertain(String text) {
    return Dates.in(text, Dates.Order.DAY_FIRST).stream().anyMatch(date -> !date.certain());
  }
}
