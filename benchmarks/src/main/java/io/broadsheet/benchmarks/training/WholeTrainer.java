package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import io.broadsheet.enrich.core.ads.RunWeights;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the model of whole articles. A site counts less for each further article, and each class has
 * its share, so that neither a large archive nor the make-up of the data decides.
 */
final class WholeTrainer {
  private static final int CLASSES = ArticleClass.values().length;

  /** The few numbers that are chosen, not fitted. */
  private static final double PENALTY = 0.06;

  private static final int LEAST_SITES = 5;

  /** An article of a site with n of them counts n to the power of minus this. */
  private static final double SITE_DAMPING = 0.3;

  /** What the articles of each class weigh together; penalties are measured against their sum. */
  private static final double[] SHARES = {525, 225, 525, 225};

  /** A run whose largest weight is below this is left out: in thousands they change nothing. */
  private static final double LEAST = 0.1;

  private WholeTrainer() {}

  /** The model before calibration. */
  static WholeModel fit(List<WholeArticle> articles) {
    RunColumns columns = RunColumns.of(articles, LEAST_SITES);
    double[] importance = importance(articles);
    ClassRows rows = new ClassRows(CLASSES);
    for (int at = 0; at < importance.length; at++) {
      add(rows, articles.get(at), columns, importance[at]);
    }
    double[] penalty = new double[CLASSES * (columns.size() + 1)];
    Arrays.fill(penalty, PENALTY);
    double[] fitted = new LogisticRegression(rows, penalty, new double[penalty.length]).fit();
    double[] bias = Arrays.copyOfRange(fitted, CLASSES * columns.size(), fitted.length);
    return new WholeModel(weights(fitted, columns), bias, new double[] {1, 0});
  }

  /** In hundredths, as they are stored; what is judged by is what ships. */
  private static RunWeights weights(double[] fitted, RunColumns columns) {
    int[] runs = new int[columns.size()];
    float[] weights = new float[CLASSES * columns.size()];
    int kept = 0;
    for (int column = 0; column < runs.length; column++) {
      double largest = 0;
      for (int kind = 0; kind < CLASSES; kind++) {
        double weight = fitted[CLASSES * column + kind] * columns.rarity()[column];
        largest = Math.max(largest, Math.abs(weight));
        weights[CLASSES * kept + kind] = Math.round(100 * weight) / 100f;
      }
      runs[kept] = columns.runs()[column];
      kept += largest >= LEAST ? 1 : 0;
    }
    return new RunWeights(Arrays.copyOf(runs, kept), Arrays.copyOf(weights, CLASSES * kept));
  }

  private static double[] importance(List<WholeArticle> articles) {
    Map<String, Integer> sizes = new HashMap<>();
    articles.forEach(article -> sizes.merge(article.site(), 1, Integer::sum));
    double[] importance = new double[articles.size()];
    double[] total = new double[CLASSES];
    for (int at = 0; at < importance.length; at++) {
      importance[at] = Math.pow(sizes.get(articles.get(at).site()), -SITE_DAMPING);
      total[articles.get(at).kind().ordinal()] += importance[at];
    }
    for (int at = 0; at < importance.length; at++) {
      int kind = articles.get(at).kind().ordinal();
      importance[at] *= SHARES[kind] / total[kind];
    }
    return importance;
  }

  /** The last column is the bias. */
  private static void add(
      ClassRows rows, WholeArticle article, RunColumns columns, double importance) {
    int[] at = new int[1 + article.distinct().length];
    double[] values = new double[at.length];
    double damping = WholeModel.damping(article.runs().length);
    int size = 0;
    for (int run : article.distinct()) {
      int column = columns.of(run);
      if (column >= 0) {
        at[size] = column;
        values[size++] = damping * columns.rarity()[column];
      }
    }
    at[size] = columns.size();
    values[size++] = 1;
    rows.add(
        Arrays.copyOf(at, size), Arrays.copyOf(values, size), article.kind().ordinal(), importance);
  }
}
