package io.broadsheet.local.erase;

import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
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
 * @param raw the tombstone's place on raw
 * @param enriched the place of enrich's answer; empty if it has not come yet
 * @param sinks the groups of all sinks
 * @param removed those of them that have deleted the row
 * @param letters how many dead letters mention the article
 */
record ErasureReceipt(
    String id,
    Instant at,
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
        "  deadline   " + (letters > 0 ? expired() : compacted()) + "; back-ups not included");
    return lines;
  }

  /** The segment must be closed first, which takes up to segment.ms, and be cleaned then. */
  private Instant compacted() {
    return later(after(Topics.RAW, "max.compaction.lag.ms"), after(Topics.RAW, "segment.ms"));
  }

  private Instant expired() {
    return later(
        after(Topics.DEAD_LETTER, "retention.ms"), after(Topics.DEAD_LETTER, "segment.ms"));
  }

  private Instant later(Duration first, Duration second) {
    return at.plus(first).plus(second).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Duration after(Topic topic, String setting) {
    return Duration.ofMillis(Long.parseLong(topic.settings().get(setting)));
  }
}
