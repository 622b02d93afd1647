package io.broadsheet.local.erase;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was removed where, and by when the rest will be gone.
 *
 * @param at when the tombstone was written
 * @param deadlines how long Kafka takes from then on
 * @param raw the tombstone's place on raw
 * @param enriched the place of enrich's answer; empty if it has not come yet
 * @param sinks the groups of all sinks
 * @param removed those of them that have deleted the row
 * @param letters how many dead letters mention the article
 */
record ErasureReceipt(
    String id,
    Instant at,
    Deadlines deadlines,
    String raw,
    Optional<String> enriched,
    List<String> sinks,
    Set<String> removed,
    long letters) {

  boolean isConfirmed() {
    return enriched.isPresent() && removed.containsAll(sinks);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(id);
    lines.add("  raw        tombstone at " + raw + ", older records gone by " + compacted());
    lines.add(
        enriched
            .map(
                place ->
                    "  enriched   tombstone at " + place + ", older records gone by " + compacted())
            .orElse("  enriched   not confirmed yet: enrich will do it as soon as it runs"));
    lines.add(
        enriched.isPresent()
            ? "  state      content and hashes forgotten, the revision counter stays"
            : "  state      not confirmed yet");
    sinks.forEach(
        sink ->
            lines.add(
                removed.contains(sink)
                    ? "  storage    " + sink + ": no row any more"
                    : "  storage    " + sink + ": not confirmed yet, when it next runs"));
    if (letters > 0) {
      lines.add("  letters    " + letters + " hidden from now on, gone by " + expired());
    }
    lines.add(
        "  deadline   "
            + latest()
            + ", provided that enrich runs meanwhile; back-ups not included");
    return lines;
  }

  private Instant compacted() {
    return later(deadlines.compaction());
  }

  private Instant expired() {
    return later(deadlines.expiry());
  }

  private Instant latest() {
    return letters > 0 && expired().isAfter(compacted()) ? expired() : compacted();
  }

  private Instant later(Duration time) {
    return at.plus(time).truncatedTo(ChronoUnit.SECONDS);
  }
}
