package io.broadsheet.benchmarks.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of words that enough sites use to be learnt from, sorted by hash, with how rare each is
 * (inverse document frequency: Spärck Jones, 1972).
 *
 * @param rarity natural logarithm of one over the share of articles that use it, plus 1
 */
record RunColumns(int[] runs, double[] rarity) {

  static RunColumns of(List<WholeArticle> articles, int leastSites) {
    List<WholeArticle> bySite =
        articles.stream().sorted(Comparator.comparing(WholeArticle::site)).toList();
    int[] distinct =
        articles.stream()
            .flatMapToInt(one -> Arrays.stream(one.distinct()))
            .sorted()
            .distinct()
            .toArray();
    int[] sites = new int[distinct.length];
    int[] count = new int[distinct.length];
    int[] last = new int[distinct.length];
    int site = 0;
    String name = null;
    for (WholeArticle article : bySite) {
      if (!article.site().equals(name)) {
        name = article.site();
        site++;
      }
      for (int run : article.distinct()) {
        int at = Arrays.binarySearch(distinct, run);
        sites[at] += last[at] == site ? 0 : 1;
        last[at] = site;
        count[at]++;
      }
    }
    return kept(distinct, sites, count, leastSites, articles.size());
  }

  private static RunColumns kept(
      int[] distinct, int[] sites, int[] count, int leastSites, int articles) {
    int[] runs = new int[distinct.length];
    double[] rarity = new double[distinct.length];
    int size = 0;
    for (int at = 0; at < distinct.length; at++) {
      if (sites[at] >= leastSites) {
        runs[size] = distinct[at];
        rarity[size++] = 1 + Math.log((1.0 + articles) / (1 + count[at]));
      }
    }
    return new RunColumns(Arrays.copyOf(runs, size), Arrays.copyOf(rarity, size));
  }

  int size() {
    return runs.length;
  }

  /** Where a run stands, negative if it isn't kept. */
  int of(int run) {
    return Arrays.binarySearch(runs, run);
  }
}
