package io.broadsheet.enrich;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many records of one partition of {@code articles.raw} had which outcome.
 *
 * <p>A tally is stored in the transaction that commits the offsets it speaks of, so it is exact: no
 * kill, replay or aborted transaction makes it count a record twice or not at all. (The meters are
 * per process and count attempts: a record handled again after an abort is counted again.)
 *
 * @param nextOffset one past the newest record counted
 */
public record Tally(Map<RecordOutcome, Long> counts, long nextOffset) {
  /** Nothing read yet. */
  public static final Tally NONE = new Tally(Map.of(), 0);

  public Tally {
    Map<RecordOutcome, Long> all = new EnumMap<>(RecordOutcome.class);
    for (RecordOutcome outcome : RecordOutcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = Collections.unmodifiableMap(all);
  }

  /** With one more record. */
  Tally plus(RecordOutcome outcome, long offset) {
    Map<RecordOutcome, Long> more = new EnumMap<>(counts);
    more.merge(outcome, 1L, Long::sum);
    return new Tally(more, offset + 1);
  }

  /** The sum of two partitions; its {@code nextOffset} means nothing. */
  public Tally plus(Tally other) {
    Map<RecordOutcome, Long> sum = new EnumMap<>(counts);
    other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
    return new Tally(sum, Math.max(nextOffset, other.nextOffset));
  }

  public long count(RecordOutcome outcome) {
    return counts.get(outcome);
  }

  /** The law: what was read is the sum of the six. */
  public long read() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
