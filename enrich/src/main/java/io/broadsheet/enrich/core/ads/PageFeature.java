package io.broadsheet.enrich.core.ads;

/** What tells whether a page has any advertising: the log odds of its strongest block. */
public enum PageFeature {
  BIAS,
  HIGHEST;

  public static final int COUNT = values().length;
}
