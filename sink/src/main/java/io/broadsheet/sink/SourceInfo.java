package io.broadsheet.sink;

import io.broadsheet.sink.store.SourceTopic;
import java.time.Duration;

/**
 * What the cluster says of the topic we read.
 *
 * @param deleteRetention how long a tombstone outlives the compaction that finds it
 */
record SourceInfo(SourceTopic topic, Duration deleteRetention) {}
