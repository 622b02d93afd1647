package io.broadsheet.enrich.core.page;

/**
 * Scores regions by the prose that stands directly in them, after Arc90's Readability: a paragraph
 * gives to the element around it, half to the next, less to those farther out.
 */
final class ContentScore {
  private static final double LEAST_WEIGHT = 25;
  private static final int GENERATIONS = 5;
  private static final double WORTH_CLIMBING = 2.2;

  private ContentScore() {}

  static Region best(Segments segments) {
    for (Draft block : segments.blocks()) {
      if (!block.hidden && !block.region.furniture && !block.isHeading()) {
        give(block);
      }
    }
    Region best = segments.regions().get(0);
    for (Region region : segments.regions()) {
      region.score *= 1 - region.linkDensity();
      if (region.score > best.score) {
        best = region;
      }
    }
    return widened(best);
  }

  private static void give(Draft block) {
    if (block.weight < LEAST_WEIGHT || block.linkDensity > 0.6) {
      return;
    }
    double score = 1 + Prose.commas(block.text) + Math.min(block.weight / 100, 3);
    score *= 1 - block.linkDensity;
    Region at = paragraph(block.region.tag) ? block.region.parent : block.region;
    double share = 1;
    for (int generation = 0; at != null && generation < GENERATIONS; generation++) {
      at.score += score * share;
      share = generation == 0 ? 0.5 : 0.5 / (3 * generation);
      at = at.parent;
    }
  }

  private static boolean paragraph(String tag) {
    return tag.equals("p") || tag.equals("li") || tag.equals("blockquote") || tag.equals("pre");
  }

  /** Climbs while the element around adds prose worth having. */
  private static Region widened(Region best) {
    Region chosen = best;
    for (Region at = best.parent; at != null && !at.tag.equals("html"); at = at.parent) {
      if (at.clean > WORTH_CLIMBING * chosen.clean) {
        chosen = at;
      }
    }
    return chosen;
  }
}
