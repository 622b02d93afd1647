package io.broadsheet.enrich.core.ads;

/**
 * Where probabilities become decisions. A page is flagged only on the strength of one block that is
 * fairly certain; once flagged, its weaker blocks count too.
 */
public enum Decision {
  /** A block becomes a span from here on, if the page has any that reaches {@link #PAGE}. */
  BLOCK,
  /** The strongest block of a page must reach this. */
  PAGE,
  /** A sentence within a block that isn't promotion as a whole. */
  SENTENCE,
  /** The whole article. */
  ADVERTORIAL;

  public static double[] load() {
    return Weights.named("decision.tsv", Decision.class);
  }
}
