package io.broadsheet.sink.store;

/** The offsets a partition holds: from {@code begin} to before {@code end}. */
public record LogRange(long begin, long end) {}
