package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.Dates;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an article was published: two fields of the record, found in one search.
 *
 * @param day in the page's own time zone
 * @param instant where the page gives time of day and zone
 */
record Publication(Extracted<LocalDate> day, Extracted<Instant> instant) {

  static Publication of(Page page) {
    return page.isHtml() ? of(PublicationCues.of(page)) : of(LayoutDates.published(page));
  }

  private static Publication of(Moment moment) {
    Extracted<LocalDate> day =
        moment == null ? Extracted.none() : Extracted.of(moment.date(), moment.cue());
    return new Publication(day, PublicationCues.instant(moment));
  }

  private static Publication of(Dates.Found found) {
    return of(found == null ? null : new Moment(found.date(), found.instant(), LayoutDates.CUE));
  }
}
