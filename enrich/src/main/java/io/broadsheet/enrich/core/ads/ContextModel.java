package io.broadsheet.enrich.core.ads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The second pass: promotion comes in runs, so a block is judged again beside its neighbours
 * (stacked sequential learning: Cohen and Carvalho, IJCAI 2005).
 */
public final class ContextModel {
  private static final double LIMIT = 6;
  private static final int SHORT = 8;
  private static final int NEAR = 3;

  /** So few words may be the same button for different things. */
  private static final int FEW = 4;

  private final double[] weights;

  public ContextModel(double[] weights) {
    this.weights = weights;
  }

  static ContextModel load() {
    return new ContextModel(Weights.named("block-context.tsv", ContextFeature.class));
  }

  /** Log odds of each block, from those of the first pass. */
  public double[] score(List<Passage> passages, List<Evidence> evidence, double[] own) {
    double[] scores = new double[own.length];
    double[][] rows = describe(passages, evidence, own);
    for (int at = 0; at < own.length; at++) {
      for (int feature = 0; feature < weights.length; feature++) {
        scores[at] += weights[feature] * rows[at][feature];
      }
    }
    hearRepeats(passages, scores);
    return scores;
  }

  /** What a page says more than once is the same each time: where it is clearest counts. */
  private static void hearRepeats(List<Passage> passages, double[] scores) {
    Map<String, Double> clearest = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.words().count() > FEW) {
        clearest.merge(passage.text(), scores[passage.index()], Math::max);
      }
    }
    for (Passage passage : passages) {
      int at = passage.index();
      scores[at] = clearest.getOrDefault(passage.text(), scores[at]);
    }
  }

  /** The features of each block, a row each. */
  public static double[][] describe(List<Passage> passages, List<Evidence> evidence, double[] own) {
    double[][] rows = new double[own.length][ContextFeature.COUNT];
    Surroundings surroundings = new Surroundings(passages, evidence);
    double share = share(own);
    for (int at = 0; at < own.length; at++) {
      neighbours(passages, own, at, rows[at]);
      evidence(surroundings, own[at], at, rows[at]);
      put(rows[at], ContextFeature.SHARE_OF_PAGE, share);
    }
    return rows;
  }

  private static void evidence(Surroundings around, double own, int at, double[] values) {
    double brief = around.brief(at);
    put(values, ContextFeature.BESIDE_PRICE, around.besidePrice(at) ? 1 : 0);
    put(values, ContextFeature.PRICES_AROUND, around.pricesFar(at));
    put(values, ContextFeature.IN_FOLLOW_LIST, around.inFollowList(at) ? 1 : 0);
    put(values, ContextFeature.BELOW_COMPANY_HEADING, around.belowCompanyHeading(at) ? 1 : 0);
    put(values, ContextFeature.DESCRIBES_COMPANY, around.describesCompany(at) ? 1 : 0);
    put(values, ContextFeature.HEADS_COMPANY, around.headsCompany(at) ? 1 : 0);
    double prose = around.plainProse(at) ? 1 : 0;
    double beside = values[ContextFeature.HIGHEST_NEAR.ordinal()];
    put(values, ContextFeature.PLAIN_PROSE, prose);
    put(values, ContextFeature.PLAIN_PROSE_BESIDE_PROMOTION, prose * Math.max(0, beside));
    put(values, ContextFeature.BELOW_REQUEST, around.belowRequest(at) ? 1 : 0);
    put(values, ContextFeature.BRIEF_AROUND, brief);
    put(values, ContextFeature.OWN_AMONG_BRIEF, brief * Math.max(-LIMIT, Math.min(LIMIT, own)));
  }

  private static double share(double[] own) {
    double sum = 0;
    for (double score : own) {
      sum += Logistic.probability(score);
    }
    return own.length == 0 ? 0 : sum / own.length;
  }

  private static void neighbours(List<Passage> passages, double[] own, int at, double[] values) {
    double previous = near(own, at - 1);
    double next = near(own, at + 1);
    double highest = Math.max(previous, next);
    boolean brief = passages.get(at).words().count() <= SHORT;
    put(values, ContextFeature.BIAS, 1);
    put(values, ContextFeature.OWN, own[at]);
    put(values, ContextFeature.PREVIOUS, previous);
    put(values, ContextFeature.NEXT, next);
    put(values, ContextFeature.SECOND_BEFORE, near(own, at - 2));
    put(values, ContextFeature.SECOND_AFTER, near(own, at + 2));
    put(values, ContextFeature.HIGHEST_NEAR, highest);
    put(values, ContextFeature.LOWER_NEIGHBOUR, Math.min(previous, next));
    put(values, ContextFeature.SHORT_BESIDE_PROMOTION, brief && highest > 0 ? highest : 0);
    put(values, ContextFeature.BETWEEN_PROMOTION, previous > 0 && next > 0 ? 1 : 0);
    put(values, ContextFeature.PROMOTION_AROUND, around(own, at));
    put(values, ContextFeature.FIRST_OR_LAST, at == 0 || at == own.length - 1 ? 1 : 0);
  }

  private static void put(double[] values, ContextFeature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private static double near(double[] own, int at) {
    return at < 0 || at >= own.length ? -LIMIT : Math.max(-LIMIT, Math.min(LIMIT, own[at]));
  }

  private static double around(double[] own, int at) {
    double sum = 0;
    for (int other = Math.max(0, at - NEAR); other <= at + NEAR && other < own.length; other++) {
      sum += other == at ? 0 : Logistic.probability(own[other]);
    }
    return sum;
  }

  /** In the order of the features. */
  public double[] weights() {
    return weights;
  }
}
