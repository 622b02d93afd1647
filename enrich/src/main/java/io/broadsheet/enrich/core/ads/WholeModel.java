package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/**
 * How likely a whole article is an advertisement: press release, sponsored post, list of affiliate
 * links. Multinomial logistic regression over the words an article uses and the pairs of them; the
 * odds are those of the commercial classes together against the editorial ones together.
 */
public final class WholeModel {
  private static final ArticleClass[] CLASSES = ArticleClass.values();

  /**
   * Of an English text, six in ten words and pairs are known, of a German one that uses foreign
   * words one in five. A text of which less is known is in a language that was not learnt.
   */
  private static final double READABLE = 0.35;

  /** Log odds of what can't be read: one in twenty, since most articles are no advertisements. */
  private static final double UNREAD = -3;

  private final RunWeights words;
  private final double[] bias;
  private final double[] calibration;

  /**
   * @param bias the starting point of each class, in the order of {@link ArticleClass}
   * @param calibration in the order of {@link Calibration}
   */
  public WholeModel(RunWeights words, double[] bias, double[] calibration) {
    this.words = words;
    this.bias = bias;
    this.calibration = calibration;
  }

  static WholeModel load() {
    return new WholeModel(
        Weights.runs("article-runs.tsv"),
        Weights.named("article-classes.tsv", ArticleClass.class),
        Weights.named("article-calibration.tsv", Calibration.class));
  }

  /** Takes nothing for an advertisement. */
  public static WholeModel never() {
    double[] bias = {-50, -50, 0, 0};
    return new WholeModel(RunWeights.none(), bias, new double[] {1, 0});
  }

  /** Log odds. */
  public double score(Page page, Story story, List<Evidence> evidence) {
    return score(ArticleRuns.of(page, story, evidence));
  }

  /**
   * Log odds.
   *
   * @param runs hashes of the article's words and pairs, with repeats
   */
  public double score(int[] runs) {
    RunWeights.Sums sums = words.sums(runs);
    double damping = damping(runs.length);
    double[] either = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (ArticleClass kind : CLASSES) {
      int side = kind.commercial() ? 0 : 1;
      double score = bias[kind.ordinal()] + damping * sums.byClass()[kind.ordinal()];
      either[side] = logOfSum(either[side], score);
    }
    double odds = calibrated(either[0] - either[1]);
    return sums.known() < READABLE * runs.length ? Math.min(UNREAD, odds) : odds;
  }

  private double calibrated(double score) {
    return calibration[Calibration.SCALE.ordinal()] * score
        + calibration[Calibration.SHIFT.ordinal()];
  }

  /** A long text has more chances to sound like anything. */
  public static double damping(int length) {
    return 1 / Math.sqrt(Math.max(1, length));
  }

  /** Logarithm of the sum of what two logarithms stand for. */
  private static double logOfSum(double left, double right) {
    double larger = Math.max(left, right);
    return larger + Math.log1p(Math.exp(Math.min(left, right) - larger));
  }

  public RunWeights words() {
    return words;
  }

  /** In the order of {@link ArticleClass}. */
  public double[] bias() {
    return bias;
  }

  /** In the order of {@link Calibration}. */
  public double[] calibration() {
    return calibration;
  }
}
