package io.broadsheet.enrich.core.metadata;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date as a cue gives it.
 *
 * @param date the day in the cue's own time zone
 * @param instant null unless the cue gives time of day and zone
 * @param cue where it stands
 */
record Moment(LocalDate date, Instant instant, String cue) {}
