package io.broadsheet.enrich.core.ads;

/**
 * Runs of one, two and three words, hashed into a fixed number of buckets (the hashing trick:
 * Weinberger et al., ICML 2009), so that a model of words needs no dictionary.
 */
public final class WordGrams {
  static final int BITS = 18;
  public static final int BUCKETS = 1 << BITS;
  public static final int LONGEST = 3;

  /** Told of each run: its bucket, the first word and how many words it has. */
  public interface Visitor {
    void gram(int bucket, int from, int length);
  }

  private WordGrams() {}

  /** Edges of the text count as words, so that a beginning and an end are learnt. */
  public static void visit(Words words, Visitor visitor) {
    for (int from = 0; from < words.size(); from++) {
      long hash = 0;
      for (int length = 1; length <= LONGEST && from + length <= words.size(); length++) {
        hash = mix(hash + words.hash(from + length - 1));
        visitor.gram((int) (hash >>> Long.SIZE - BITS), from, length);
      }
    }
  }

  /** The buckets of all runs, in the order in which {@link #visit} tells of them. */
  static int[] of(Words words) {
    int size = words.size();
    int[] buckets = new int[LONGEST * (size - 1)];
    int found = 0;
    for (int from = 0; from < size; from++) {
      long hash = 0;
      int end = Math.min(size, from + LONGEST);
      for (int at = from; at < end; at++) {
        hash = mix(hash + words.hash(at));
        buckets[found++] = (int) (hash >>> Long.SIZE - BITS);
      }
    }
    return buckets;
  }

  /**
   * Sum of the weights, damped by length: a long text has more chances to sound like anything.
   *
   * @param weighty see {@link #weighty}
   */
  static double score(Words words, float[] weights, long[] weighty) {
    double sum = 0;
    for (int bucket : words.grams()) {
      if ((weighty[bucket >>> 6] & 1L << bucket) != 0) {
        sum += weights[bucket];
      }
    }
    return sum * damping(words);
  }

  /**
   * A bit for each bucket with a weight. Nine of ten have none, and their bits stay in the
   * processor's cache, as a million bytes of weights would not.
   */
  static long[] weighty(float[] weights) {
    long[] bits = new long[BUCKETS >>> 6];
    for (int bucket = 0; bucket < weights.length; bucket++) {
      bits[bucket >>> 6] |= weights[bucket] == 0 ? 0 : 1L << bucket;
    }
    return bits;
  }

  public static double damping(Words words) {
    return 1 / Math.sqrt(words.size());
  }

  static long mix(long hash) {
    long mixed = (hash ^ hash >>> 31) * 0x9e3779b97f4a7c15L;
    return mixed ^ mixed >>> 27;
  }
}
