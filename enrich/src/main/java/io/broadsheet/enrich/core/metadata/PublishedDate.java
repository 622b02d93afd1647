package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.LocalDate;
import java.util.List;

/** The day of publication, in the page's own time zone. */
final class PublishedDate implements Field<LocalDate> {

  @Override
  public Extracted<LocalDate> extract(Page page) {
    if (!page.isHtml()) {
      return LayoutDates.publishedDate(page, PublicationCues.language(page));
    }
    Moment moment = PublicationCues.of(page);
    return moment == null ? Extracted.none() : Extracted.of(moment.date(), moment.cue());
  }

  @Override
  public List<Candidate> candidates(Page page) {
    return page.isHtml() ? DateCandidates.of(page) : Field.super.candidates(page);
  }
}
