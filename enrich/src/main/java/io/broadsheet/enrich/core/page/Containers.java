package io.broadsheet.enrich.core.page;

/** Chooses the element that holds the article. */
final class Containers {
  /** Share of the best-scored region's prose that a container named for it must hold. */
  private static final double LEAST_SHARE = 0.6;

  private Containers() {}

  static Region choose(Segments segments) {
    Region scored = ContentScore.best(segments);
    Region declared = named(segments, scored);
    return declared != null ? declared : scored;
  }

  private static Region named(Segments segments, Region scored) {
    Region best = null;
    double bestRank = 0;
    for (Region region : segments.regions()) {
      double rank = rank(region);
      if (rank > 0 && !region.furniture && region.clean >= LEAST_SHARE * scored.clean) {
        // Among nested containers of one rank the inner holds less furniture.
        if (rank > bestRank
            || rank == bestRank && region.clean > 1.05 * best.clean
            || rank == bestRank && best.contains(region) && region.clean > 0.9 * best.clean) {
          best = region;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static double rank(Region region) {
    if (region.declaredBody) {
      return 3;
    }
    if (region.tag.equals("body") || region.tag.equals("html")) {
      return 0;
    }
    if (region.has(Trait.BODY)) {
      return 2;
    }
    return region.tag.equals("article") ? 1 : 0;
  }
}
