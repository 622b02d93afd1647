package io.broadsheet.enrich.core.ads;

/** How likely a page has any advertising at all, from its strongest block (Platt, 1999). */
public final class PageModel {
  private static final double LIMIT = 6;

  private final double[] weights;

  public PageModel(double[] weights) {
    this.weights = weights;
  }

  static PageModel load() {
    return new PageModel(Weights.named("page.tsv", PageFeature.class));
  }

  /**
   * @param scores log odds of the page's blocks
   * @return probability
   */
  double probability(double[] scores) {
    double[] values = describe(scores);
    double score = 0;
    for (int feature = 0; feature < values.length; feature++) {
      score += weights[feature] * values[feature];
    }
    return Logistic.probability(score);
  }

  /** The features of a page, by the scores of its blocks. */
  public static double[] describe(double[] scores) {
    double highest = -LIMIT;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return new double[] {1, Math.min(LIMIT, highest)};
  }

  /** In the order of the features. */
  public double[] weights() {
    return weights;
  }
}
