package io.broadsheet.benchmarks.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Overlap of two texts in multisets of four-word shingles, the measure of
 * scrapinghub/article-extraction-benchmark: a page's counts are scaled to sum to one, so that long
 * articles weigh no more than short ones.
 */
record Shingles(double truePositives, double falsePositives, double falseNegatives) {
  private static final int WIDTH = 4;

  static Shingles compare(String gold, String found) {
    Map<List<String>, Integer> expected = count(gold);
    Map<List<String>, Integer> given = count(found);
    double both = 0;
    for (Map.Entry<List<String>, Integer> shingle : expected.entrySet()) {
      both += Math.min(shingle.getValue(), given.getOrDefault(shingle.getKey(), 0));
    }
    double extra = total(given) - both;
    double missing = total(expected) - both;
    double all = both + extra + missing;
    return all == 0 ? new Shingles(0, 0, 0) : new Shingles(both / all, extra / all, missing / all);
  }

  double precision() {
    return falsePositives == 0 && falseNegatives == 0
        ? 1
        : truePositives == 0 ? 0 : truePositives / (truePositives + falsePositives);
  }

  double recall() {
    return falsePositives == 0 && falseNegatives == 0
        ? 1
        : truePositives == 0 ? 0 : truePositives / (truePositives + falseNegatives);
  }

  private static Map<List<String>, Integer> count(String text) {
    List<String> words = Normal.words(text == null ? "" : text);
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - WIDTH + 1); i++) {
      List<String> shingle = words.subList(i, Math.min(words.size(), i + WIDTH));
      if (!shingle.isEmpty()) {
        Normal.count(counts, shingle);
      }
    }
    return counts;
  }

  private static double total(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
