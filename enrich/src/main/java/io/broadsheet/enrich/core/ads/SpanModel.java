package io.broadsheet.enrich.core.ads;

/**
 * How likely a block that was marked promotes: among marked blocks the odds are others than among
 * all. In three steps, since a few hundred marked blocks tell no more apart (histogram binning:
 * Zadrozny and Elkan, ICML 2001).
 */
public final class SpanModel {
  private static final double LIKELY = Logistic.logOdds(0.6);
  private static final double CERTAIN = Logistic.logOdds(0.9);

  private final double[] weights;

  public SpanModel(double[] weights) {
    this.weights = weights;
  }

  static SpanModel load() {
    return new SpanModel(Weights.named("span.tsv", SpanFeature.class));
  }

  /**
   * @param own log odds of the block, its neighbours heard
   */
  double probability(double own) {
    double[] values = describe(own);
    double score = 0;
    for (int feature = 0; feature < values.length; feature++) {
      score += weights[feature] * values[feature];
    }
    return Logistic.probability(score);
  }

  /** In the order of the features. */
  public static double[] describe(double own) {
    return new double[] {1, own >= LIKELY ? 1 : 0, own >= CERTAIN ? 1 : 0};
  }

  /** In the order of the features. */
  public double[] weights() {
    return weights;
  }
}
