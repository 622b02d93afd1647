package io.broadsheet.sink.store;

import java.time.Instant;

/**
 * One partition's step in a batch. Offsets have gaps (transaction markers, compaction), so {@code
 * next} is the reader's position, not a count.
 *
 * @param from the position at which the batch began
 * @param next the position after it
 * @param completeUntil everything that was appended before this time has been read
 */
public record Advance(int partition, long from, long next, Instant completeUntil) {}
