package io.broadsheet.benchmarks.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Deals sites into folds: in the order of a hash of their names, one after the other, so that the
 * plan depends on nothing but the names.
 */
final class Folds {
  private final Map<String, Integer> foldOf = new HashMap<>();

  Folds(Collection<String> sites, int folds) {
    List<String> order =
        new TreeSet<>(sites)
            .stream().sorted((left, right) -> Integer.compare(mix(left), mix(right))).toList();
    for (int place = 0; place < order.size(); place++) {
      foldOf.put(order.get(place), place % folds);
    }
  }

  int of(String site) {
    return foldOf.get(site);
  }

  private static int mix(String site) {
    int hash = site.hashCode() * 0x9e3779b9;
    return hash ^ hash >>> 15;
  }
}
