package io.broadsheet.enrich;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The record's own time, which the broker set; never negative. Streams' standard extractor throws
 * for a negative time, and a topic created without {@code LogAppendTime} may hold one: that would
 * stop the partition for good.
 */
public final class LogTime implements TimestampExtractor {

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }
}
