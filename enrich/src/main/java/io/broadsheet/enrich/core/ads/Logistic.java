package io.broadsheet.enrich.core.ads;

/** Log odds to probability and back. */
public final class Logistic {
  private static final double EDGE = 1e-6;

  private Logistic() {}

  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  public static double logOdds(double probability) {
    double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
    return Math.log(inside / (1 - inside));
  }
}
