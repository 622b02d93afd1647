package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * One dead letter: which stage refused which record, and why.
 *
 * @param origin where the refused record stood; partition and offset are -1 where the letter does
 *     not say
 * @param record the letter as it lies on the dead-letter topic
 */
public record Letter(
    String stage,
    String reason,
    String message,
    Origin origin,
    ConsumerRecord<byte[], byte[]> record) {

  /** What identifies a letter: a stage may write it twice when it crashes in between. */
  public record Identity(String stage, Origin origin) {}

  public static Letter of(ConsumerRecord<byte[], byte[]> record) {
    Origin origin =
        new Origin(
            text(record, DeadLetterHeaders.TOPIC),
            (int) number(record, DeadLetterHeaders.PARTITION),
            number(record, DeadLetterHeaders.OFFSET));
    return new Letter(
        text(record, DeadLetterHeaders.STAGE),
        text(record, DeadLetterHeaders.REASON),
        text(record, DeadLetterHeaders.MESSAGE),
        origin,
        record);
  }

  public Identity identity() {
    return new Identity(stage, origin);
  }

  /** Where the letter itself lies. */
  public TopicPartition place() {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** When it was written. */
  public Instant writtenAt() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** The article's id, as far as the key is one; empty without a key. */
  public String id() {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  /** Whether the value was too long for a letter and is only a part of the record's. */
  public boolean isCut() {
    return record.headers().lastHeader(DeadLetterHeaders.VALUE_BYTES) != null;
  }

  private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(ConsumerRecord<byte[], byte[]> record, String name) {
    try {
      return Long.parseLong(text(record, name));
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
