package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ways to find one value, tried in the order they are written; the first that finds one wins. */
final class FirstOf<T> implements Field<T> {
  private record Way<T>(String cue, Function<Page, T> find) {}

  private final List<Way<T>> ways = new ArrayList<>();

  /**
   * Adds the next way.
   *
   * @param cue kept as the value's provenance
   * @param find gives null or an empty list where this way finds nothing
   */
  FirstOf<T> or(String cue, Function<Page, T> find) {
    ways.add(new Way<>(cue, find));
    return this;
  }

  @Override
  public Extracted<T> extract(Page page) {
    for (Way<T> way : ways) {
      T value = way.find().apply(page);
      if (isFound(value)) {
        return Extracted.of(value, way.cue());
      }
    }
    return Extracted.none();
  }

  @Override
  public List<Candidate> candidates(Page page) {
    List<Extracted<T>> found = new ArrayList<>();
    for (Way<T> way : ways) {
      T value = way.find().apply(page);
      if (isFound(value)) {
        found.add(Extracted.of(value, way.cue()));
      }
    }
    return Candidate.inOrder(found);
  }

  private static boolean isFound(Object value) {
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }
}
