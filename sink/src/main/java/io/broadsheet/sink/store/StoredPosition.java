package io.broadsheet.sink.store;

import java.time.Instant;

/**
 * How far one partition has been read into the store.
 *
 * @param completeUntil everything that was appended before this time has been read
 */
public record StoredPosition(
    SourceTopic source, int partition, long nextOffset, Instant completeUntil) {}
