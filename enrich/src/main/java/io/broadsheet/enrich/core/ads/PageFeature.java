package io.broadsheet.enrich.core.ads;

/** What tells whether a page has any advertising, all as log odds. */
public enum PageFeature {
  BIAS,
  HIGHEST,
  SECOND_HIGHEST,
  THIRD_HIGHEST;

  public static final int COUNT = values().length;
}
