package io.broadsheet.enrich.core.ads;

/**
 * What tells how likely a block that was marked promotes: how certain the second pass was of it.
 */
public enum SpanFeature {
  BIAS,
  LIKELY,
  CERTAIN;

  public static final int COUNT = values().length;
}
