package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.LayoutCues;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;
import java.util.function.BiConsumer;

/** Authors by the elements whose markup says that they name one. */
final class LayoutBylines {
  private static final List<String> ELSEWHERE =
      List.of(
          "comment",
          "related",
          "sidebar",
          "footer",
          "teaser",
          "recommend",
          "recent",
          "popular",
          "quote");

  private LayoutBylines() {}

  /** The names of the likeliest byline. */
  static List<String> names(Page page) {
    return best(page, AuthorNames::addShown);
  }

  /** The likeliest byline taken as a name, whatever it looks like. */
  static List<String> marked(Page page) {
    return best(page, AuthorNames::addMarked);
  }

  private static List<String> best(Page page, BiConsumer<AuthorNames, String> reading) {
    List<String> best = List.of();
    double bestRank = 0;
    for (LayoutCues.Cue cue : page.cues().layout().bylines()) {
      double rank = rank(page, cue);
      if (rank > bestRank) {
        AuthorNames names = new AuthorNames();
        reading.accept(names, cue.text());
        if (!names.isEmpty()) {
          best = names.list();
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static double rank(Page page, LayoutCues.Cue cue) {
    double rank = 2;
    if (cue.rel().contains("author") || cue.hints().contains("byline")) {
      rank += 0.5;
    }
    for (String place : ELSEWHERE) {
      if (cue.hints().contains(place)) {
        rank -= 1.5;
      }
    }
    int headline = PublicationCues.headlineOrder(page);
    int distance = cue.order() - headline;
    if (headline >= 0) {
      rank += distance >= -8 && distance <= 25 ? 1 : 0;
    }
    return rank;
  }
}
