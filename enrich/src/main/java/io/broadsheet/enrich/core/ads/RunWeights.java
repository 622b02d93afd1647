package io.broadsheet.enrich.core.ads;

import java.util.Arrays;

/**
 * Weights of runs of words by their 32-bit hash, one for each {@link ArticleClass}, in an
 * open-addressing table: nearly every run has a place of its own, unlike in {@link
 * WordGrams#BUCKETS}, where a long text fills all of them. Read-only once built.
 */
public final class RunWeights {
  static final int CLASSES = ArticleClass.values().length;

  /** Each run beside its place, so that both come from memory at once; place 0 is a free slot. */
  private final int[] slots;

  private final int[] runs;
  private final float[] weights;

  /**
   * @param runs hashes of runs, each once
   * @param weights those of the first run for each class, then those of the second, and so on
   */
  public RunWeights(int[] runs, float[] weights) {
    if (weights.length != CLASSES * runs.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + runs.length + " runs");
    }
    this.runs = runs.clone();
    this.weights = weights.clone();
    int capacity = Integer.highestOneBit(Math.max(16, runs.length)) * 4;
    slots = new int[2 * capacity];
    for (int place = 0; place < runs.length; place++) {
      int slot = slot(runs[place]);
      slots[slot] = runs[place];
      slots[slot + 1] = place + 1;
    }
  }

  /** Knows no run. */
  public static RunWeights none() {
    return new RunWeights(new int[0], new float[0]);
  }

  /**
   * What is known of a text.
   *
   * @param byClass sum of the weights of its runs; a run counts once, however often it is used
   * @param known how many of its runs have weights, with repeats
   */
  record Sums(double[] byClass, int known) {}

  Sums sums(int[] runsOfText) {
    double[] sums = new double[CLASSES];
    long[] seen = new long[(runs.length >>> 6) + 1];
    int known = 0;
    for (int run : runsOfText) {
      int place = slots[slot(run) + 1] - 1;
      known += place >= 0 ? 1 : 0;
      if (place >= 0 && (seen[place >>> 6] & 1L << place) == 0) {
        seen[place >>> 6] |= 1L << place;
        for (int kind = 0; kind < CLASSES; kind++) {
          sums[kind] += weights[CLASSES * place + kind];
        }
      }
    }
    return new Sums(sums, known);
  }

  /** The hashes, in the order in which they were given. */
  public int[] runs() {
    return runs.clone();
  }

  /** The weights of the run at a place, for each class. */
  public float[] at(int place) {
    return Arrays.copyOfRange(weights, CLASSES * place, CLASSES * (place + 1));
  }

  private int slot(int run) {
    int mask = slots.length - 1;
    int slot = 2 * (run ^ run >>> 15) & mask;
    while (slots[slot + 1] != 0 && slots[slot] != run) {
      slot = slot + 2 & mask;
    }
    return slot;
  }
}
