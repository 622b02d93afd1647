package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.LocalDate;
import java.util.List;

/** The day of publication, in the page's own time zone. */
final class PublishedDate implements Field<LocalDate> {

  @Override
  public Extracted<LocalDate> extract(Page page) {
    return Publication.of(page).day();
  }

  @Override
  public List<Candidate> candidates(Page page) {
    return page.isHtml() ? DateCandidates.of(page) : Field.super.candidates(page);
  }
}
