package io.broadsheet.enrich.core.ads;

/**
 * What the second pass knows of a block: its own score and those around it, as log odds, and what
 * the evidence around it adds.
 */
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
  FIRST_OR_LAST,
  /** Average probability over the page: some pages are full of it. */
  SHARE_OF_PAGE,
  BESIDE_PRICE,
  PRICES_AROUND,
  IN_FOLLOW_LIST,
  BELOW_COMPANY_HEADING,
  DESCRIBES_COMPANY,
  HEADS_COMPANY,
  /** A sentence of some length that asks for nothing: promotion beside it says less of it. */
  PLAIN_PROSE,
  PLAIN_PROSE_BESIDE_PROMOTION,
  BELOW_REQUEST,
  BRIEF_AROUND,
  /** Own score of a block among short ones. */
  OWN_AMONG_BRIEF;

  public static final int COUNT = values().length;
}
