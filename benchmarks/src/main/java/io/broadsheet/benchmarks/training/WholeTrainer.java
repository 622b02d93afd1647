package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.WholeModel;
import io.broadsheet.enrich.core.ads.WordGrams;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits the model of whole articles, calibrated on scores of sites it had not seen. */
final class WholeTrainer {
  private static final int INNER_FOLDS = 3;
  private static final int SIGNALS = 2 * AdFeature.ALL.length;
  private static final double SIGNAL_PENALTY = 3;
  private static final double WORD_PENALTY = 0.03;
  private static final int LEAST_SITES = 12;

  private final double[] prior;

  WholeTrainer() throws IOException {
    prior = Arrays.copyOf(WeightFiles.priors("article-mean-priors.tsv"), SIGNALS);
    double[] any = WeightFiles.priors("article-any-priors.tsv");
    System.arraycopy(any, 0, prior, any.length, any.length);
  }

  /** The model with its scores stretched so that they are log odds. */
  WholeModel fit(List<WholeArticle> articles) {
    Folds folds = new Folds(articles.stream().map(WholeArticle::site).toList(), INNER_FOLDS);
    Rows rows = new Rows();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      WholeModel model =
          fit(articles.stream().filter(one -> folds.of(one.site()) != held).toList(), 1, 0);
      for (WholeArticle article : articles) {
        if (folds.of(article.site()) == held) {
          double score = model.score(article.page(), article.story(), article.evidence());
          rows.add(new int[] {0, 1}, new double[] {1, score}, article.commercial(), 1);
        }
      }
    }
    double[] line =
        new LogisticRegression(rows, new double[] {0.01, 0.01}, new double[] {0, 1}).fit();
    return fit(articles, line[1], line[0]);
  }

  private WholeModel fit(List<WholeArticle> articles, double scale, double shift) {
    int[] columnOf = columns(articles);
    int columns = SIGNALS;
    for (int column : columnOf) {
      columns = Math.max(columns, column + 1);
    }
    Rows rows = new Rows();
    for (WholeArticle article : articles) {
      add(rows, article, columnOf);
    }
    double[] penalty = new double[columns];
    Arrays.fill(penalty, 0, SIGNALS, SIGNAL_PENALTY);
    for (WholeArticle article : articles) {
      WholeModel.visit(
          article.page(),
          article.story(),
          article.evidence(),
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
    double[] weights = new LogisticRegression(rows, penalty, Arrays.copyOf(prior, columns)).fit();
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

  private static void add(Rows rows, WholeArticle article, int[] columnOf) {
    double[] signals = WholeModel.describe(article.page(), article.story(), article.evidence());
    int[] columns = new int[WordGrams.BUCKETS];
    int[] size = {0, 0};
    WholeModel.visit(
        article.page(),
        article.story(),
        article.evidence(),
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
    rows.add(all, values, article.commercial(), article.weight());
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
          article.evidence(),
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
