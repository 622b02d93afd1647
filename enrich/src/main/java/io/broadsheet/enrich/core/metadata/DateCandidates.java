package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.ShownDates.Shown;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.DateLabel;
import java.util.ArrayList;
import java.util.List;

/** Every day on which a page may have been published, for people who ask why it is the one. */
final class DateCandidates {
  private final List<Candidate> candidates = new ArrayList<>();
  private final Moment taken;

  private DateCandidates(Moment taken) {
    this.taken = taken;
  }

  static List<Candidate> of(Page page) {
    Moment taken = PublicationCues.of(page);
    return taken == null ? List.of() : new DateCandidates(taken).all(page);
  }

  private List<Candidate> all(Page page) {
    add(taken, "");
    Moment jsonLd = StatedDates.jsonLd(page);
    boolean outvoted = jsonLd != null && !taken.cue().equals(jsonLd.cue());
    add(jsonLd, outvoted ? "stands alone against two cues that agree" : zones(jsonLd));
    add(StatedDates.meta(page), zones(StatedDates.meta(page)));
    add(StatedDates.microdata(page), zones(StatedDates.microdata(page)));
    add(PublicationCues.url(page), taken.cue() + " comes first");
    Shown shown = ShownDates.best(page, PublicationCues.order(page));
    if (shown != null) {
      boolean updated = shown.label() == DateLabel.UPDATED;
      add(shown.moment(), updated ? "is said to be a change" : taken.cue() + " comes first");
    }
    add(StatedDates.vagueMeta(page), "its name may mean a change as well");
    add(StatedDates.created(page), taken.cue() + " comes first");
    add(StatedDates.video(page), "is a video's");
    add(StatedDates.hint(page), taken.cue() + " comes first");
    return candidates;
  }

  private String zones(Moment moment) {
    boolean same = moment != null && moment.cue().equals(taken.cue());
    return same ? "is another day in the page's own zone" : taken.cue() + " comes first";
  }

  private void add(Moment moment, String why) {
    if (moment != null) {
      String lost = moment.date().equals(taken.date()) ? "" : why;
      candidates.add(new Candidate(moment.date(), moment.cue(), lost));
    }
  }
}
