package io.broadsheet.benchmarks.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition of enriched against what must stand on it, in this order. */
final class SequenceAudit {
  private SequenceAudit() {}

  /**
   * @param due the raw records with an outcome on enriched, in the order of their offsets
   * @param actual what stands on enriched, in the order of its offsets
   */
  static void check(List<RawEntry> due, List<Evidence.Understood> actual, Findings findings) {
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < due.size(); place++) {
      places.put(occurrence(key(due.get(place)), seen), place);
    }
    Map<String, Integer> found = new HashMap<>();
    int furthest = -1;
    for (Evidence.Understood record : actual) {
      Integer place = places.remove(occurrence(key(record), found));
      String where = "enriched " + record.partition() + "@" + record.offset();
      if (place == null) {
        findings.doubled(where + " follows from no raw record of its own: " + key(record));
      } else if (place < furthest) {
        findings.outOfOrder(where + ": " + key(record));
      } else {
        furthest = place;
      }
    }
    places.values().stream()
        .sorted()
        .forEach(place -> findings.lost("no outcome of raw " + due.get(place).place()));
  }

  private static String key(RawEntry entry) {
    return entry.token() == null ? tombstone(entry.id()) : entry.token().text();
  }

  private static String key(Evidence.Understood record) {
    return record.token() == null ? tombstone(record.id()) : record.token().text();
  }

  private static String tombstone(String id) {
    return "tombstone of " + id;
  }

  /** Tombstones of one id look alike: the first, the second and so on are told apart. */
  private static String occurrence(String key, Map<String, Integer> seen) {
    return key + " #" + seen.merge(key, 1, Integer::sum);
  }
}
