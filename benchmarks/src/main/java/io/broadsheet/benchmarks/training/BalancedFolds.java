package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deals sites into folds so that each holds about as many articles of each class as the next: the
 * largest site first, each into the fold that has least of its kind. Dealt by name alone, one fold
 * can hold most press releases, and the model that judges it has seen hardly any.
 */
final class BalancedFolds {
  private static final int CLASSES = ArticleClass.values().length;

  private final Map<String, Integer> foldOf = new HashMap<>();

  BalancedFolds(List<WholeArticle> articles, int folds) {
    Map<String, int[]> sizes = new TreeMap<>();
    for (WholeArticle article : articles) {
      sizes.computeIfAbsent(article.site(), site -> new int[CLASSES])[article.kind().ordinal()]++;
    }
    List<String> order = new ArrayList<>(sizes.keySet());
    order.sort(Comparator.comparingInt(site -> -Arrays.stream(sizes.get(site)).sum()));
    int[][] load = new int[folds][CLASSES];
    for (String site : order) {
      int[] size = sizes.get(site);
      int fold = lightest(load, most(size));
      for (int kind = 0; kind < CLASSES; kind++) {
        load[fold][kind] += size[kind];
      }
      foldOf.put(site, fold);
    }
  }

  int of(WholeArticle article) {
    return foldOf.get(article.site());
  }

  private static int lightest(int[][] load, int kind) {
    int lightest = 0;
    for (int fold = 1; fold < load.length; fold++) {
      lightest = load[fold][kind] < load[lightest][kind] ? fold : lightest;
    }
    return lightest;
  }

  private static int most(int[] size) {
    int most = 0;
    for (int kind = 1; kind < size.length; kind++) {
      most = size[kind] > size[most] ? kind : most;
    }
    return most;
  }
}
