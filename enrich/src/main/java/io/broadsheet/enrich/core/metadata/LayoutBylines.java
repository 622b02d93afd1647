package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.LayoutCues;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;
import java.util.function.BiConsumer;

/** Authors by the elements whose markup says that they name one. */
final class LayoutBylines {
  private static final List<String> ELSEWHERE =
      List.of("related", "sidebar", "footer", "teaser", "recommend", "recent", "popular", "quote");

  /** Whoever stands there did not write the article. */
  private static final List<String> OTHERS = List.of("comment", "review-author", "testimonial");

  private static final double ENOUGH = 1.5;

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
    double bestRank = ENOUGH;
    for (LayoutCues.Cue cue : page.cues().layout().bylines()) {
      double rank = rank(page, cue);
      if (rank > bestRank || rank == bestRank && best.isEmpty()) {
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
    for (String other : OTHERS) {
      if (cue.hints().contains(other)) {
        rank -= 4;
      }
    }
    return rank + nearness(page.cues().layout().place(), cue.order());
  }

  private static double nearness(LayoutCues.Place place, int order) {
    int distance = order - (place.headline() < 0 ? place.start() : place.headline());
    if (distance >= -8 && distance <= 25) {
      return 1;
    }
    return order > place.end() + 12 || distance < 0 ? -1 : 0;
  }
}
