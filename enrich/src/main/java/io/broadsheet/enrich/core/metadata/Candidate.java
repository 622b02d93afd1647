package io.broadsheet.enrich.core.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A value that a field could have had.
 *
 * @param value a {@link String}, a {@link List} of them, a {@link LocalDate} or an {@link Instant}
 * @param cue where it stands on the page
 * @param lost why another value was taken; empty where this one, or one like it, was
 */
public record Candidate(Object value, String cue, String lost) {

  /** The values in the order of preference, of which the first was taken. */
  static <T> List<Candidate> inOrder(List<Extracted<T>> found) {
    return found.stream()
        .map(value -> of(value, found.get(0), found.get(0).cue() + " comes first"))
        .toList();
  }

  static Candidate of(Extracted<?> found, Extracted<?> taken, String why) {
    boolean same = found.value().equals(taken.value());
    return new Candidate(found.value(), found.cue(), same ? "" : why);
  }
}
