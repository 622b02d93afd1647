package io.broadsheet.benchmarks.ledger;

import io.broadsheet.enrich.RecordOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The contract's law, written a second time: which outcome each raw record must have, told from the
 * records of its partition before it. Knows nothing of how enrich comes to it.
 */
final class Law {
  private final ToIntFunction<String> rightPartition;
  private final Map<String, Known> state = new HashMap<>();

  private record Known(long receivedAt, String content) {}

  /**
   * @param rightPartition where a key belongs
   */
  Law(ToIntFunction<String> rightPartition) {
    this.rightPartition = rightPartition;
  }

  /** Records of one partition in the order of their offsets; partitions in any order. */
  RecordOutcome outcome(RawEntry entry) {
    if (rightPartition.applyAsInt(entry.id()) != entry.partition()) {
      return RecordOutcome.REROUTED;
    }
    Known before = state.get(entry.id());
    return switch (entry.value()) {
      case UNDECODABLE -> RecordOutcome.DEAD_LETTERED;
      case TOMBSTONE -> erase(entry, before);
      case ARTICLE -> judge(entry, before);
    };
  }

  private RecordOutcome erase(RawEntry entry, Known before) {
    if (before != null) {
      state.put(entry.id(), new Known(before.receivedAt(), null));
    }
    return RecordOutcome.ERASED;
  }

  private RecordOutcome judge(RawEntry entry, Known before) {
    if (before != null && entry.receivedAt() < before.receivedAt()) {
      return RecordOutcome.SUPERSEDED;
    }
    if (before != null && entry.content().equals(before.content())) {
      state.put(entry.id(), new Known(entry.receivedAt(), before.content()));
      return RecordOutcome.UNCHANGED;
    }
    if (entry.token().kind().isRefused()) {
      return RecordOutcome.DEAD_LETTERED;
    }
    state.put(entry.id(), new Known(entry.receivedAt(), entry.content()));
    return RecordOutcome.ENRICHED;
  }
}
