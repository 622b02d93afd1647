package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.Evidence.Row;
import io.broadsheet.benchmarks.ledger.Evidence.StorageWrite;
import io.broadsheet.benchmarks.ledger.Evidence.Understood;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Storage against enriched: the newest record of each id, and no write more than there are. */
final class StorageAudit {
  private StorageAudit() {}

  static void check(Evidence evidence, Findings findings) {
    checkRows(evidence.enriched(), evidence.rows(), findings);
    checkWrites(evidence.writes(), findings);
    checkNumbers(evidence, findings);
  }

  private static void checkRows(List<Understood> enriched, List<Row> rows, Findings findings) {
    Map<String, Row> due = new HashMap<>();
    for (Understood record : enriched) {
      if (record.token() == null) {
        due.remove(record.id());
      } else {
        due.put(record.id(), new Row(record.id(), record.partition(), record.offset()));
      }
    }
    for (Row row : rows) {
      Row wanted = due.remove(row.id());
      if (wanted == null) {
        findings.other("a row that no enriched record asks for: " + row);
      } else if (!wanted.equals(row)) {
        findings.lost("the row of " + wanted + "; in its place " + row);
      }
    }
    due.values().forEach(missing -> findings.lost("the row of " + missing));
  }

  private static void checkWrites(List<StorageWrite> writes, Findings findings) {
    Set<StorageWrite> seen = new HashSet<>();
    for (StorageWrite write : writes) {
      if (!write.deletion() && !seen.add(write)) {
        findings.doubled("written to storage twice: " + write);
      }
    }
  }

  /** By id: no more upserts than articles, no more deletions than tombstones. */
  private static void checkNumbers(Evidence evidence, Findings findings) {
    Map<Boolean, Map<String, Long>> records =
        count(evidence.enriched(), record -> record.token() == null, Understood::id);
    Map<Boolean, Map<String, Long>> writes =
        count(evidence.writes(), StorageWrite::deletion, StorageWrite::id);
    for (boolean deletion : new boolean[] {true, false}) {
      writes
          .get(deletion)
          .forEach(
              (id, count) -> {
                long most = records.get(deletion).getOrDefault(id, 0L);
                if (count > most) {
                  findings.doubled(
                      "%d storage %s of %s, from %d records"
                          .formatted(count, deletion ? "deletions" : "writes", id, most));
                }
              });
    }
  }

  private static <T> Map<Boolean, Map<String, Long>> count(
      List<T> all, Predicate<T> deletion, Function<T, String> id) {
    return all.stream()
        .collect(
            Collectors.partitioningBy(deletion, Collectors.groupingBy(id, Collectors.counting())));
  }
}
