package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.Decision;
import io.broadsheet.enrich.core.ads.Logistic;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses from which probability on a block becomes a span, and a page is flagged: on scores that
 * were given to sites not trained on, within the training part, so that what is measured elsewhere
 * is not what was chosen for.
 */
final class Thresholds {
  private static final double STEP = 0.05;
  private static final double LOWEST = 0.35;
  private static final double HIGHEST = 0.9;

  /** More than this share of the pages without promotion should not be flagged. */
  private static final double CLEAN_FLAGGED = 0.03;

  /** Nor more than this share of the paragraphs of articles. */
  private static final double ARTICLE_FLAGGED = 0.002;

  /** What a share above the limit costs in F1. */
  private static final double PRICE_OF_CLEAN = 2;

  private static final double PRICE_OF_ARTICLE = 20;

  private Thresholds() {}

  /**
   * @param scores log odds of each page's blocks
   * @param decision in the order of {@link Decision}; all but BLOCK and PAGE are kept
   */
  static double[] choose(List<LabelledPage> pages, double[][] scores, double[] decision) {
    double[] best = decision.clone();
    double reached = Double.NEGATIVE_INFINITY;
    for (double block = LOWEST; block < HIGHEST; block += STEP) {
      for (double page = block; page < HIGHEST; page += STEP) {
        double[] tried = decision.clone();
        tried[Decision.BLOCK.ordinal()] = block;
        tried[Decision.PAGE.ordinal()] = page;
        double worth = worth(pages, scores, tried);
        if (worth > reached + 1e-9) {
          reached = worth;
          best = tried;
        }
      }
    }
    return best;
  }

  static double highest(double[] scores) {
    return Arrays.stream(scores).max().orElse(Double.NEGATIVE_INFINITY);
  }

  static boolean marks(double[] decision, double score, double highest) {
    return Logistic.probability(highest) >= decision[Decision.PAGE.ordinal()]
        && Logistic.probability(score) >= decision[Decision.BLOCK.ordinal()];
  }

  /**
   * F1 of blocks and F1 of pages, less what is flagged too often on clean pages and in articles.
   */
  private static double worth(List<LabelledPage> pages, double[][] scores, double[] decision) {
    double[] blocks = new double[4];
    double[] wholes = new double[4];
    double[] articles = new double[4];
    for (int at = 0; at < scores.length; at++) {
      LabelledPage page = pages.get(at);
      if (page.natural()) {
        double highest = highest(scores[at]);
        boolean flagged = false;
        for (int block = 0; block < scores[at].length; block++) {
          boolean marked = marks(decision, scores[at][block], highest);
          flagged |= marked;
          count(blocks, page.promotes(block), marked);
          count(articles, !page.isArticle(block), marked);
        }
        count(wholes, page.promotes(), flagged);
      }
    }
    return f1(blocks)
        + f1(wholes)
        - PRICE_OF_CLEAN * Math.max(0, flagged(wholes) - CLEAN_FLAGGED)
        - PRICE_OF_ARTICLE * Math.max(0, flagged(articles) - ARTICLE_FLAGGED);
  }

  /** Hits, false alarms, misses, rightly left alone. */
  private static void count(double[] counts, boolean wanted, boolean given) {
    counts[given ? wanted ? 0 : 1 : wanted ? 2 : 3]++;
  }

  /** Share of what is not wanted that was given all the same. */
  private static double flagged(double[] counts) {
    return counts[1] / Math.max(1, counts[1] + counts[3]);
  }

  private static double f1(double[] counts) {
    return 2 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
  }
}
