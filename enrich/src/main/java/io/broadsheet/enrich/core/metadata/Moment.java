package io.broadsheet.enrich.core.metadata;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date as a cue gives it.
 *
 * @param date the day in the cue's own time zone
 * @param instant null unless the cue gives time of day and zone
 * @param universal whether the zone is universal time, which programs write whatever the page's is
 * @param cue where it stands
 */
record Moment(LocalDate date, Instant instant, boolean universal, String cue) {

  Moment(LocalDate date, Instant instant, String cue) {
    this(date, instant, false, cue);
  }

  /** The same moment, on the day that it was in another zone. */
  Moment on(LocalDate day) {
    return new Moment(day, instant, universal, cue);
  }
}
