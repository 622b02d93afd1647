package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.WholeModel;
import io.broadsheet.enrich.core.ads.WordGrams;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits the model of whole articles, calibrated on scores of sites it had not seen. */
final class WholeTrainer {
  private static final int INNER_FOLDS = 5;
  private static final int SIGNALS = 2 * AdFeature.ALL.length;
  private static final double SIGNAL_PENALTY = Double.parseDouble(System.getProperty("wsp", "2"));
  private static final double WORD_PENALTY = Double.parseDouble(System.getProperty("wwp", "0.3"));
  private static final int LEAST_SITES = Integer.getInteger("wls", 4);

  /** From so many articles on, a site's further ones count less: it is one way of writing. */
  private static final double MANY = 10;

  private static final double[] PRIOR = new double[SIGNALS];

  static {
    mean(AdFeature.REVIEW, 10);
    mean(AdFeature.RELEASE, 4);
    mean(AdFeature.REPORTING, -2);
    mean(AdFeature.BUY, 3);
    PRIOR[AdFeature.ALL.length + AdFeature.BIAS.ordinal()] = -5;
    any(AdFeature.WIRE, 0.5);
    any(AdFeature.DISCLOSURE, 1);
    any(AdFeature.COMPANY, 0.5);
  }

  private static void mean(AdFeature feature, double weight) {
    PRIOR[feature.ordinal()] = weight;
  }

  private static void any(AdFeature feature, double weight) {
    PRIOR[AdFeature.ALL.length + feature.ordinal()] = weight;
  }

  /** The model with its scores stretched so that they are log odds. */
  WholeModel fit(List<WholeArticle> articles) {
    if (Boolean.getBoolean("raw")) {
      return fit(articles, 1, 0);
    }
    Folds folds = new Folds(articles.stream().map(WholeArticle::site).toList(), INNER_FOLDS);
    Rows rows = new Rows();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      WholeModel model =
          fit(articles.stream().filter(one -> folds.of(one.site()) != held).toList(), 1, 0);
      for (WholeArticle article : articles) {
        if (folds.of(article.site()) == held ) {
          double score = model.score(article.page(), article.story(), article.evidence());
          rows.add(new int[] {0, 1}, new double[] {1, score}, article.commercial(), article.weight());
        }
      }
    }
    double[] line =
        new LogisticRegression(rows, new double[] {0.01, 0.01}, new double[] {0, 1}).fit();
    return fit(articles, line[1], line[0]);
  }

  private static WholeModel fit(List<WholeArticle> articles, double scale, double shift) {
    int[] columnOf = columns(articles);
    int columns = SIGNALS;
    for (int column : columnOf) {
      columns = Math.max(columns, column + 1);
    }
    Rows rows = new Rows();
    Map<String, Integer> ofSite = new HashMap<>();
    articles.forEach(article -> ofSite.merge(article.site(), 1, Integer::sum));
    for (WholeArticle article : articles) {
      double share = Math.min(1, Math.sqrt(MANY / ofSite.get(article.site())));
      add(rows, article, columnOf, share * article.weight());
    }
    double[] penalty = new double[columns];
    Arrays.fill(penalty, 0, SIGNALS, SIGNAL_PENALTY);
    for (WholeArticle article : articles) {
      WholeModel.visit(
          article.page(),
          article.story(),
          bucket -> {
            if (columnOf[bucket] >= 0) {
              penalty[columnOf[bucket]]++;
            }
          });
    }
    for (int column = SIGNALS; column < columns; column++) {
      double rarity = Math.log(1 + articles.size() / penalty[column]);
      penalty[column] = WORD_PENALTY / (rarity * rarity);
    }
    double[] prior = Arrays.copyOf(PRIOR, columns);
    double[] weights = new LogisticRegression(rows, penalty, prior).fit();
    for (int column = 0; column < columns; column++) {
      weights[column] *= scale;
    }
    weights[AdFeature.ALL.length + AdFeature.BIAS.ordinal()] += shift;
    float[] grams = new float[WordGrams.BUCKETS];
    for (int bucket = 0; bucket < grams.length; bucket++) {
      grams[bucket] =
          columnOf[bucket] < 0 ? 0 : Math.round(1000 * weights[columnOf[bucket]]) / 1000f;
    }
    return new WholeModel(
        Arrays.copyOf(weights, AdFeature.ALL.length),
        Arrays.copyOfRange(weights, AdFeature.ALL.length, SIGNALS),
        grams);
  }

  private static void add(Rows rows, WholeArticle article, int[] columnOf, double weight) {
    double[] signals = WholeModel.describe(article.page(), article.story(), article.evidence());
    int[] columns = new int[WordGrams.BUCKETS];
    int[] size = {0, 0};
    WholeModel.visit(
        article.page(),
        article.story(),
        bucket -> {
          size[1]++;
          if (columnOf[bucket] >= 0) {
            columns[size[0]++] = columnOf[bucket];
          }
        });
    int[] all = new int[SIGNALS + size[0]];
    double[] values = new double[all.length];
    for (int signal = 0; signal < SIGNALS; signal++) {
      all[signal] = signal;
      values[signal] = signals[signal];
    }
    System.arraycopy(columns, 0, all, SIGNALS, size[0]);
    Arrays.fill(values, SIGNALS, all.length, 1 / Math.sqrt(Math.max(1, size[1])));
    rows.add(all, values, article.commercial(), weight);
  }

  private static int[] columns(List<WholeArticle> articles) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] sites = new int[WordGrams.BUCKETS][];
    int[] count = new int[WordGrams.BUCKETS];
    for (WholeArticle article : articles) {
      int site = numbers.computeIfAbsent(article.site(), key -> numbers.size());
      WholeModel.visit(
          article.page(),
          article.story(),
          bucket -> count[bucket] = note(sites, bucket, count[bucket], site));
    }
    int[] columnOf = new int[WordGrams.BUCKETS];
    int next = SIGNALS;
    for (int bucket = 0; bucket < count.length; bucket++) {
      columnOf[bucket] = count[bucket] >= LEAST_SITES ? next++ : -1;
    }
    return columnOf;
  }

  private static int note(int[][] sites, int bucket, int count, int site) {
    if (sites[bucket] == null) {
      sites[bucket] = new int[LEAST_SITES];
    }
    for (int index = 0; index < count; index++) {
      if (sites[bucket][index] == site) {
        return count;
      }
    }
    if (count < LEAST_SITES) {
      sites[bucket][count] = site;
      return count + 1;
    }
    return count;
  }
}
