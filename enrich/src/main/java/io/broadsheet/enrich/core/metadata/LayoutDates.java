package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.DateLabel;
import io.broadsheet.enrich.core.text.Dates;
import java.util.List;

/**
 * The day of publication as the page shows it: a date that says "published" before one that says
 * nothing, and that before one that says "updated".
 */
final class LayoutDates {
  static final String CUE = "layout";

  private static final int LONGEST_DATELINE = 80;
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
    return best == null ? dateline(page, order) : best;
  }

  /** "HARLOW, April 3, 2024 (Agency) - The vote …": where a report begins with place and day. */
  private static Dates.Found dateline(Page page, Dates.Order order) {
    TextBlock first = page.first(BlockKind.PARAGRAPH);
    if (first == null) {
      return null;
    }
    String start = first.text().substring(0, Math.min(LONGEST_DATELINE, first.text().length()));
    int end = Math.max(start.indexOf(" - "), Math.max(start.indexOf(" – "), start.indexOf(" — ")));
    List<Dates.Found> dates = end < 0 ? List.of() : Dates.in(start.substring(0, end), order);
    return dates.isEmpty() ? null : dates.get(0);
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
