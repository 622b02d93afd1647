package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.Logistic;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labelled articles, and how the model for whole articles does on sites it has not seen. */
final class ArticleStudy {
  private static final int FOLDS = 8;

  private final double threshold;
  private final List<WholeArticle> labelled;
  private final List<WholeArticle> stripped;
  private final List<WholeArticle> ordinary;
  private final OutOfFold asSent = new OutOfFold();
  private final OutOfFold withoutMarkers = new OutOfFold();
  private final OutOfFold ordinaryPages = new OutOfFold();

  private ArticleStudy(ArticleData reader, Path data, double threshold) throws IOException {
    this.threshold = threshold;
    this.labelled = reader.labelled(data.resolve("ads/advertorial.jsonl.gz"));
    this.stripped = labelled.stream().map(reader::withoutMarkers).toList();
    this.ordinary = reader.ordinary(data);
  }

  static ArticleStudy read(AdSignals signals, Path data, double threshold) throws IOException {
    return new ArticleStudy(new ArticleData(signals), data, threshold);
  }

  /** Judges each article by a model that saw no article of its site. */
  void judge() throws IOException {
    List<WholeArticle> all = all();
    Folds folds = new Folds(all.stream().map(WholeArticle::site).toList(), FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      WholeModel model =
          new WholeTrainer().fit(all.stream().filter(one -> folds.of(one.site()) != held).toList());
      judge(model, labelled, folds, fold, asSent);
      judge(model, stripped, folds, fold, withoutMarkers);
      judge(model, ordinary, folds, fold, ordinaryPages);
    }
  }

  private void judge(
      WholeModel model, List<WholeArticle> articles, Folds folds, int fold, OutOfFold result) {
    for (WholeArticle article : articles) {
      if (folds.of(article.site()) == fold) {
        double score = model.score(article.page(), article.story(), article.evidence());
        result.addArticle(article, fold, Logistic.probability(score), threshold);
      }
    }
  }

  WholeModel fitAll() throws IOException {
    return new WholeTrainer().fit(all());
  }

  OutOfFold asSent() {
    return asSent;
  }

  OutOfFold withoutMarkers() {
    return withoutMarkers;
  }

  OutOfFold ordinary() {
    return ordinaryPages;
  }

  private List<WholeArticle> all() {
    List<WholeArticle> all = new ArrayList<>(labelled);
    all.addAll(stripped);
    all.addAll(ordinary);
    return all;
  }
}
