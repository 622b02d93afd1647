package io.broadsheet.benchmarks.ledger;

import io.broadsheet.enrich.Tally;
import java.util.List;

/**
 * All that a run left behind, each list in the order of partitions and offsets.
 *
 * @param tally enrich's own exact counts
 */
record Evidence(
    List<PostJournal.Entry> journal,
    List<RawEntry> raw,
    List<Understood> enriched,
    List<Buried> letters,
    Tally tally,
    List<StorageWrite> writes,
    List<Row> rows) {

  /**
   * A record of {@code articles.enriched}.
   *
   * @param token null on a tombstone
   */
  record Understood(int partition, long offset, String id, Token token) {}

  /** A dead letter: who wrote it, and about which record. */
  record Buried(String stage, String topic, int partition, long offset) {}

  /**
   * What the trigger saw: one change of one row of {@code articles}.
   *
   * @param offset of the enriched record; of a deletion, that of the row which went
   */
  record StorageWrite(boolean deletion, String id, int partition, long offset) {}

  /** A row of {@code articles}. */
  record Row(String id, int partition, long offset) {}
}
