package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What a dead letter says: which stage refused which record, and why. Not the bytes of that record:
 * there may be more letters than would fit into memory with theirs.
 *
 * @param origin where the refused record stood; partition and offset are -1 where the letter does
 *     not say
 * @param place where the letter itself lies
 * @param writtenAt by the broker's clock
 * @param key null if the record had none
 * @param attempts how often the record had been sent through again before, 0 or more
 * @param bytes of key, value and foreign headers
 * @param isCut whether the value was too long for a letter and is only a part of the record's
 */
public record Letter(
    String stage,
    String reason,
    String message,
    Origin origin,
    Origin place,
    Instant writtenAt,
    byte[] key,
    int attempts,
    long bytes,
    boolean isCut) {

  /** What identifies a letter: a stage may write it twice when it crashes in between. */
  public record Identity(String stage, Origin origin) {}

  public static Letter of(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = record.headers();
    Origin origin =
        new Origin(
            text(headers, DeadLetterHeaders.TOPIC),
            (int) number(headers, DeadLetterHeaders.PARTITION, -1),
            number(headers, DeadLetterHeaders.OFFSET, -1));
    return new Letter(
        text(headers, DeadLetterHeaders.STAGE),
        text(headers, DeadLetterHeaders.REASON),
        text(headers, DeadLetterHeaders.MESSAGE),
        origin,
        place(record),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        attempts(headers),
        bytes(record),
        headers.lastHeader(DeadLetterHeaders.VALUE_BYTES) != null);
  }

  static Origin place(ConsumerRecord<byte[], byte[]> record) {
    return new Origin(record.topic(), record.partition(), record.offset());
  }

  public Identity identity() {
    return new Identity(stage, origin);
  }

  /** The article's id, as far as the key is one; empty without a key. */
  public String id() {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  /** A number that is none was not written by us: such a letter is not sent again. */
  private static int attempts(Headers headers) {
    boolean none = headers.lastHeader(DeadLetterHeaders.ATTEMPT) == null;
    long attempts = none ? 0 : number(headers, DeadLetterHeaders.ATTEMPT, Integer.MAX_VALUE);
    return (int) Math.max(0, Math.min(attempts, Integer.MAX_VALUE));
  }

  private static long bytes(ConsumerRecord<byte[], byte[]> record) {
    long foreign =
        StreamSupport.stream(record.headers().spliterator(), false)
            .filter(header -> !DeadLetterHeaders.NAMES.contains(header.key()))
            .mapToLong(header -> header.key().length() + length(header.value()))
            .sum();
    return length(record.key()) + length(record.value()) + foreign;
  }

  private static long length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(Headers headers, String name, long otherwise) {
    try {
      return Long.parseLong(text(headers, name));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }
}
