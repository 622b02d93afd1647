package io.broadsheet.enrich.core.ads;

import java.util.Arrays;

/** How likely a page has any advertising at all, from the scores of its blocks. */
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
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double[] values = new double[PageFeature.COUNT];
    values[PageFeature.BIAS.ordinal()] = 1;
    for (int rank = 1; rank < values.length; rank++) {
      double score = rank <= sorted.length ? sorted[sorted.length - rank] : -LIMIT;
      values[rank] = Math.max(-LIMIT, Math.min(LIMIT, score));
    }
    return values;
  }

  /** In the order of the features. */
  public double[] weights() {
    return weights;
  }
}
