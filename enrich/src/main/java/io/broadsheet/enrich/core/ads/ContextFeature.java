package io.broadsheet.enrich.core.ads;

/** What the second pass knows of a block: its own score and those around it, as log odds. */
public enum ContextFeature {
  BIAS,
  OWN,
  PREVIOUS,
  NEXT,
  SECOND_BEFORE,
  SECOND_AFTER,
  HIGHEST_NEAR,
  LOWER_NEIGHBOUR,
  SHORT_BESIDE_PROMOTION,
  BETWEEN_PROMOTION,
  PROMOTION_AROUND,
  FIRST_OR_LAST;

  public static final int COUNT = values().length;
}
