package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import io.broadsheet.enrich.core.ads.Logistic;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A calibrated model of whole articles with its threshold, both learnt from scores that sites got
 * from models that had not seen them.
 *
 * @param threshold probability from which on an article is an advertorial
 */
record Judge(WholeModel model, double threshold) {
  private static final int INNER_FOLDS = 3;

  /** Of news, and of features, at most this share may be taken for advertising. */
  private static final double FALSE_ALARMS = 0.02;

  private record Scored(double score, ArticleClass kind) {

    boolean commercial() {
      return kind.commercial();
    }
  }

  /**
   * @param sure which articles the calibration and the threshold are learnt from
   */
  static Judge fit(List<WholeArticle> articles, Predicate<WholeArticle> sure) {
    BalancedFolds folds = new BalancedFolds(articles, INNER_FOLDS);
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      WholeModel model =
          WholeTrainer.fit(articles.stream().filter(one -> folds.of(one) != held).toList());
      articles.stream()
          .filter(one -> folds.of(one) == held && sure.test(one))
          .forEach(one -> scored.add(new Scored(one.score(model), one.kind())));
    }
    double[] line = line(scored);
    WholeModel whole = WholeTrainer.fit(articles);
    WholeModel calibrated =
        new WholeModel(whole.words(), whole.bias(), new double[] {line[1], line[0]});
    return new Judge(calibrated, Logistic.probability(line[0] + line[1] * threshold(scored)));
  }

  double probability(WholeArticle article) {
    return Logistic.probability(article.score(model));
  }

  /** Shift and scale that turn scores into log odds (Platt, 1999). */
  private static double[] line(List<Scored> scored) {
    Rows rows = new Rows();
    for (Scored one : scored) {
      rows.add(new int[] {0, 1}, new double[] {1, one.score()}, one.commercial(), 1);
    }
    return new LogisticRegression(rows, new double[] {0.01, 0.01}, new double[] {0, 1}).fit();
  }

  /** Where F1 is best among the scores that keep false alarms few in each class. */
  private static double threshold(List<Scored> scored) {
    List<Scored> order = new ArrayList<>(scored);
    order.sort(Comparator.comparingDouble(one -> -one.score()));
    int[] sizes = new int[ArticleClass.values().length];
    order.forEach(one -> sizes[one.kind().ordinal()]++);
    double commercial = order.stream().filter(Scored::commercial).count();
    int[] called = new int[sizes.length];
    double hits = 0;
    double best = 0;
    double threshold = 0;
    for (int at = 0; at + 1 < order.size(); at++) {
      called[order.get(at).kind().ordinal()]++;
      hits += order.get(at).commercial() ? 1 : 0;
      double quality = 2 * hits / (at + 1 + commercial);
      if (quality > best && fewAlarms(called, sizes)) {
        best = quality;
        threshold = (order.get(at).score() + order.get(at + 1).score()) / 2;
      }
    }
    return threshold;
  }

  private static boolean fewAlarms(int[] called, int[] sizes) {
    for (ArticleClass kind : ArticleClass.values()) {
      int at = kind.ordinal();
      if (!kind.commercial() && called[at] > FALSE_ALARMS * sizes[at]) {
        return false;
      }
    }
    return true;
  }
}
