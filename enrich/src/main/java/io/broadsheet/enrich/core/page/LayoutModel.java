package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Tsv;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Two linear models over the features of a line: is it the headline, is it of the article. Their
 * weights are data, written by a trainer with a fixed seed.
 */
public final class LayoutModel {
  public static final LayoutModel TRAINED = read(Tsv.rows(LayoutModel.class, "layout.tsv"));

  private final double[] headline;
  private final double[] body;

  private LayoutModel(double[] headline, double[] body) {
    this.headline = headline;
    this.body = body;
  }

  /**
   * A model other than the one that ships, for training.
   *
   * @param headline log odds by the ordinal of {@link LayoutFeature}
   * @param body the same for a line of the article
   */
  public static LayoutModel of(double[] headline, double[] body) {
    return new LayoutModel(headline.clone(), body.clone());
  }

  /**
   * @param rows feature, weight for the headline, weight for the body
   * @throws IllegalArgumentException if a feature is unknown or has no weights
   */
  static LayoutModel read(List<String[]> rows) {
    int features = LayoutFeature.values().length;
    double[] headline = new double[features];
    double[] body = new double[features];
    Arrays.fill(headline, Double.NaN);
    for (String[] row : rows) {
      int feature = LayoutFeature.valueOf(row[0]).ordinal();
      headline[feature] = Double.parseDouble(row[1]);
      body[feature] = Double.parseDouble(row[2]);
    }
    for (LayoutFeature feature : LayoutFeature.values()) {
      if (Double.isNaN(headline[feature.ordinal()])) {
        throw new IllegalArgumentException("layout.tsv has no weights for " + feature);
      }
    }
    return new LayoutModel(headline, body);
  }

  double headline(Set<LayoutFeature> features) {
    return sum(headline, features);
  }

  double body(Set<LayoutFeature> features) {
    return sum(body, features);
  }

  private static double sum(double[] weights, Set<LayoutFeature> features) {
    double sum = 0;
    for (LayoutFeature feature : features) {
      sum += weights[feature.ordinal()];
    }
    return sum;
  }
}
