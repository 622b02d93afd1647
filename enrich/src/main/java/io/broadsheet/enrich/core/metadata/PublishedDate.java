package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.LocalDate;

/** The day of publication, in the page's own time zone. */
final class PublishedDate implements Field<LocalDate> {

  @Override
  public Extracted<LocalDate> extract(Page page) {
    Moment moment = page.isHtml() ? PublicationCues.of(page) : null;
    return moment == null
        ? LayoutDates.publishedDate(page, PublicationCues.language(page))
        : Extracted.of(moment.date(), moment.cue());
  }
}
