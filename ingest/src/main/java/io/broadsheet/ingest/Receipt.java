package io.broadsheet.ingest;

/** What the broker acknowledged: where a record stands for good. */
public record Receipt(String id, String topic, int partition, long offset) {}
