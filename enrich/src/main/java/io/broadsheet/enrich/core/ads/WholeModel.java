package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/**
 * How likely a whole article is an advertisement: press release, sponsored post, list of affiliate
 * links. A linear model of how much of each signal its blocks carry on average, which signals it
 * has at all, and which runs of words it uses.
 */
public final class WholeModel {
  /** More blocks tell nothing new, and a book of them costs time. */
  private static final int BLOCKS = 200;

  /** Plugs of the page's owner and furniture stand in any article, and say nothing of the whole. */
  private static final AdFeature[] PLUGS = {
    AdFeature.NEWSLETTER,
    AdFeature.INBOX,
    AdFeature.SUBSCRIBE,
    AdFeature.FOLLOW,
    AdFeature.CHANNEL,
    AdFeature.FORM,
    AdFeature.APP,
    AdFeature.DONATION,
    AdFeature.COUPON,
    AdFeature.SELLS_FINANCE,
    AdFeature.OFF_TOPIC_FINANCE,
    AdFeature.RELATED,
    AdFeature.CHROME
  };

  private static final int LONG = 60;

  private final double[] mean;
  private final double[] any;
  private final float[] grams;

  /**
   * @param mean weight of each signal's average over the blocks
   * @param any weight of a signal that some block carries; that of BIAS is the starting point
   */
  public WholeModel(double[] mean, double[] any, float[] grams) {
    this.mean = mean;
    this.any = any;
    this.grams = grams;
  }

  static WholeModel load() {
    return new WholeModel(
        Weights.named("article-signals-mean.tsv", AdFeature.class),
        Weights.named("article-signals-any.tsv", AdFeature.class),
        Weights.buckets("article-words.tsv"));
  }

  /** Log odds. */
  public double score(Page page, Story story, List<Evidence> evidence) {
    double[] values = describe(page, story, evidence);
    double score = 0;
    int features = AdFeature.ALL.length;
    for (int feature = 0; feature < features; feature++) {
      score += mean[feature] * values[feature] + any[feature] * values[features + feature];
    }
    double[] sum = {0, 0};
    visit(
        page,
        story,
        evidence,
        bucket -> {
          sum[0] += grams[bucket];
          sum[1]++;
        });
    return score + sum[0] / Math.sqrt(Math.max(1, sum[1]));
  }

  /** The average of each signal over the article's blocks, then whether any has it. */
  public static double[] describe(Page page, Story story, List<Evidence> evidence) {
    int features = AdFeature.ALL.length;
    double[] values = new double[2 * features];
    int blocks = 0;
    for (Passage passage : story.passages()) {
      if (isArticle(page, passage, evidence.get(passage.index()))) {
        blocks++;
        add(values, evidence.get(passage.index()));
      }
    }
    for (int feature = 0; feature < features; feature++) {
      values[feature] /= Math.max(1, blocks);
    }
    values[features + AdFeature.BIAS.ordinal()] = 1;
    return values;
  }

  private static void add(double[] values, Evidence evidence) {
    for (AdFeature feature : AdFeature.ALL) {
      double value = evidence.value(feature);
      if (value != 0) {
        values[feature.ordinal()] += Math.min(1, value);
        values[AdFeature.ALL.length + feature.ordinal()] = 1;
      }
    }
  }

  /** Told of each bucket once. */
  public interface Visitor {
    void bucket(int bucket);
  }

  /** Visits the runs of words of the article, each once. */
  public static void visit(Page page, Story story, List<Evidence> evidence, Visitor visitor) {
    long[] seen = new long[WordGrams.BUCKETS >>> 6];
    for (Passage passage : story.passages()) {
      if (isArticle(page, passage, evidence.get(passage.index()))) {
        for (int bucket : passage.words().grams()) {
          if ((seen[bucket >>> 6] & 1L << bucket) == 0) {
            seen[bucket >>> 6] |= 1L << bucket;
            visitor.bucket(bucket);
          }
        }
      }
    }
  }

  private static boolean isArticle(Page page, Passage passage, Evidence evidence) {
    boolean plug = passage.words().count() < LONG && evidence.hasAny(PLUGS);
    return !plug
        && passage.index() < BLOCKS
        && page.blocks().get(passage.index()).kind() != BlockKind.FURNITURE;
  }

  /** In the order of {@link AdFeature}. */
  public double[] mean() {
    return mean;
  }

  /** In the order of {@link AdFeature}. */
  public double[] any() {
    return any;
  }

  /** By bucket. */
  public float[] grams() {
    return grams;
  }
}
