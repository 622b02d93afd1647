package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The figures of a run.
 *
 * @param posted attempts to hand something in
 * @param acknowledged of those, the ones that were answered "accepted"
 * @param rows in storage at the end
 * @param lost acknowledged and not on raw, or without outcome, or without the row that follows
 * @param doubled outcomes, storage writes and raw records beyond the one each that there should be
 * @param outOfOrder enriched records that stand before one they should follow
 */
record Counts(
    long posted,
    long acknowledged,
    long raw,
    long enriched,
    long unchanged,
    long erased,
    long superseded,
    long rerouted,
    @JsonProperty("dead_lettered") long deadLettered,
    long rows,
    long lost,
    long doubled,
    @JsonProperty("out_of_order") long outOfOrder) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        posted + other.posted,
        acknowledged + other.acknowledged,
        raw + other.raw,
        enriched + other.enriched,
        unchanged + other.unchanged,
        erased + other.erased,
        superseded + other.superseded,
        rerouted + other.rerouted,
        deadLettered + other.deadLettered,
        rows + other.rows,
        lost + other.lost,
        doubled + other.doubled,
        outOfOrder + other.outOfOrder);
  }
}
