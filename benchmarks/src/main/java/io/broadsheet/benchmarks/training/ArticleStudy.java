package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdSignals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labelled articles, and how the model for whole articles does on sites it has not seen. */
final class ArticleStudy {
  private static final int FOLDS = 8;

  private final List<WholeArticle> labelled;
  private final List<WholeArticle> stripped;
  private final List<WholeArticle> pages;
  private final List<WholeArticle> copied;
  private final List<WholeArticle> synthetic;
  private final OutOfFold asSent = new OutOfFold();
  private final OutOfFold withoutMarkers = new OutOfFold();
  private final OutOfFold otherPages = new OutOfFold();
  private final OutOfFold copiedPages = new OutOfFold();
  private final ArticleReport report = new ArticleReport();

  private ArticleStudy(ArticleData reader, Path data) throws IOException {
    this.labelled = reader.labelled(data.resolve("ads/advertorial.jsonl.gz"));
    this.stripped = labelled.stream().map(reader::withoutMarkers).toList();
    this.pages = reader.pages(data);
    this.copied = reader.copied(data, pages);
    this.synthetic = SyntheticArticles.read(reader);
  }

  static ArticleStudy read(AdSignals signals, Path data) throws IOException {
    return new ArticleStudy(new ArticleData(signals), data);
  }

  /** Judges each article by a model, a calibration and a threshold that saw none of its site. */
  void judge() {
    List<WholeArticle> all = all();
    BalancedFolds folds = new BalancedFolds(all, FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Judge judge = fit(all.stream().filter(one -> folds.of(one) != held).toList());
      judge(judge, in(labelled, folds, fold), fold, asSent, ArticleReport.AS_SENT);
      judge(judge, in(stripped, folds, fold), fold, withoutMarkers, ArticleReport.WITHOUT_MARKERS);
      judge(judge, in(pages, folds, fold), fold, otherPages, ArticleReport.PAGES);
      judge(judge, in(copied, folds, fold), fold, copiedPages, ArticleReport.COPIED);
    }
  }

  private static List<WholeArticle> in(List<WholeArticle> set, BalancedFolds folds, int fold) {
    return set.stream().filter(article -> folds.of(article) == fold).toList();
  }

  private void judge(
      Judge judge, List<WholeArticle> articles, int fold, OutOfFold result, String set) {
    for (WholeArticle article : articles) {
      double probability = judge.probability(article);
      boolean flagged = probability >= judge.threshold();
      result.addArticle(article, fold, probability, judge.threshold());
      report.add(set, article.subtype(), article.commercial(), probability, flagged);
    }
  }

  /** The judge that ships: trained on all. */
  Judge fitAll() {
    return fit(all());
  }

  /**
   * News nobody labelled may be advertising, and a copied page stands among the others already:
   * both teach words, neither sets the calibration or the threshold.
   */
  private Judge fit(List<WholeArticle> articles) {
    Set<WholeArticle> again = new HashSet<>(copied);
    return Judge.fit(
        articles,
        article -> !article.subtype().equals(ArticleData.ORDINARY) && !again.contains(article));
  }

  OutOfFold asSent() {
    return asSent;
  }

  OutOfFold withoutMarkers() {
    return withoutMarkers;
  }

  OutOfFold pages() {
    return otherPages;
  }

  OutOfFold copiedPages() {
    return copiedPages;
  }

  ArticleReport report() {
    return report;
  }

  private List<WholeArticle> all() {
    List<WholeArticle> all = new ArrayList<>(labelled);
    all.addAll(stripped);
    all.addAll(pages);
    all.addAll(copied);
    all.addAll(synthetic);
    return all;
  }
}
