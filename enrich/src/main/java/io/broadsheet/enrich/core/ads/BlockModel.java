package io.broadsheet.enrich.core.ads;

/** How likely a passage promotes, judged by itself: a linear model of signals and words. */
public final class BlockModel {
  private final double[] signals;
  private final float[] grams;
  private final long[] weighty;

  public BlockModel(double[] signals, float[] grams) {
    this.signals = signals;
    this.grams = grams;
    this.weighty = WordGrams.weighty(grams);
  }

  static BlockModel load() {
    return new BlockModel(
        Weights.named("block-signals.tsv", AdFeature.class), Weights.buckets("block-words.tsv"));
  }

  /** Log odds. */
  public double score(Passage passage, Evidence evidence) {
    double score = WordGrams.score(passage.words(), grams, weighty);
    for (AdFeature feature : AdFeature.ALL) {
      score += signals[feature.ordinal()] * evidence.value(feature);
    }
    return score;
  }

  public double weight(AdFeature feature) {
    return signals[feature.ordinal()];
  }

  /** In the order of {@link AdFeature}. */
  public double[] signals() {
    return signals;
  }

  public float[] grams() {
    return grams;
  }
}
