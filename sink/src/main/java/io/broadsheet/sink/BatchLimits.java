package io.broadsheet.sink;

import java.time.Duration;

/** When a batch is written: whichever comes first. What one poll brings is never split. */
public record BatchLimits(int records, int bytes, Duration longestWait) {}
