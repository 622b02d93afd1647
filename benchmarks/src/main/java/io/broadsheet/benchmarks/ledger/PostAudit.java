package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.PostJournal.Entry;
import io.broadsheet.benchmarks.ledger.RawEntry.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the client was told against what stands on raw. */
final class PostAudit {
  private PostAudit() {}

  static void check(List<Entry> journal, List<RawEntry> raw, Findings findings) {
    Map<String, RawEntry> byPlace = new HashMap<>();
    raw.forEach(entry -> byPlace.put(entry.place(), entry));
    for (Entry entry : journal) {
      if (entry.isAcknowledgement()
          && !isThere(entry, byPlace.get(entry.partition() + "@" + entry.offset()))) {
        findings.lost(
            "acknowledged and not on raw %d@%d: %s"
                .formatted(entry.partition(), entry.offset(), entry.token().text()));
      }
    }
    countTwice(journal, raw, findings);
  }

  private static boolean isThere(Entry acknowledged, RawEntry found) {
    if (found == null || !found.id().equals(acknowledged.id())) {
      return false;
    }
    return switch (acknowledged.token().kind()) {
      case DELETE -> found.value() == Value.TOMBSTONE;
      case UNDECODABLE -> found.value() == Value.UNDECODABLE;
      default -> acknowledged.token().equals(found.token());
    };
  }

  /** An attempt stands on raw once at most; tombstones bear no token, so they are counted by id. */
  private static void countTwice(List<Entry> journal, List<RawEntry> raw, Findings findings) {
    Map<String, Long> attempts =
        journal.stream()
            .filter(entry -> !entry.isAcknowledgement())
            .collect(Collectors.groupingBy(PostAudit::key, Collectors.counting()));
    Map<String, Long> records =
        raw.stream()
            .filter(entry -> entry.movedFrom() == null)
            .collect(Collectors.groupingBy(PostAudit::key, Collectors.counting()));
    records.forEach(
        (key, count) -> {
          long sent = attempts.getOrDefault(key, 0L);
          for (long extra = sent; extra < count; extra++) {
            findings.doubled("%d times on raw, sent %d times: %s".formatted(count, sent, key));
          }
        });
  }

  private static String key(Entry entry) {
    return switch (entry.token().kind()) {
      case DELETE -> "tombstone of " + entry.id();
      case UNDECODABLE -> "undecodable " + entry.id();
      default -> entry.token().text();
    };
  }

  private static String key(RawEntry entry) {
    return switch (entry.value()) {
      case TOMBSTONE -> "tombstone of " + entry.id();
      case UNDECODABLE -> "undecodable " + entry.id();
      case ARTICLE -> entry.token().text();
    };
  }
}
