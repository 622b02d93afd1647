package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Writes dead letters: key and value as they came, and headers that say why.
 *
 * <p>A letter that can't be sent would stop its partition for ever, so one always fits. A record
 * too large for the dead-letter topic does occur: the broker measures what is compressed, and a
 * hundred megabytes of blanks compress to less than its limit. First the record's own headers go,
 * then the value is cut and {@value DeadLetterHeaders#VALUE_BYTES} says how long it was; the
 * original is where topic, partition and offset say.
 */
final class DeadLetters {
  private static final String STAGE = "enrich";

  private final int maxBytes;

  DeadLetters(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  Decision about(RawRecord record, Refusal refusal) {
    return about(record, refusal.reason(), refusal.getMessage(), refusal);
  }

  Decision about(RawRecord record, DeadLetterReason reason, String detail, Throwable fault) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    DeadLetterHeaders.write(headers, STAGE, reason, detail, fault, record.origin());
    Message whole = new Message(Destination.DEAD_LETTER, record.key(), record.value(), headers);
    return Decision.deadLettered(reason, fit(whole));
  }

  private Message fit(Message letter) {
    if (letter.bytes() <= maxBytes) {
      return letter;
    }
    Message bare =
        new Message(letter.destination(), letter.key(), letter.value(), ours(letter.headers()));
    return bare.bytes() <= maxBytes ? bare : cut(bare);
  }

  private Message cut(Message letter) {
    byte[] key = start(letter.key(), Limits.MAX_KEY_BYTES);
    Headers headers = letter.headers();
    String length = Long.toString(Message.sizeOf(letter.value()));
    headers.add(DeadLetterHeaders.VALUE_BYTES, length.getBytes(StandardCharsets.US_ASCII));
    long room = maxBytes - Message.sizeOf(headers) - Message.sizeOf(key);
    return new Message(letter.destination(), key, start(letter.value(), room), headers);
  }

  private static byte[] start(byte[] bytes, long length) {
    return bytes == null || bytes.length <= length ? bytes : Arrays.copyOf(bytes, (int) length);
  }

  private static Headers ours(Headers all) {
    Headers kept = PassedOnHeaders.attempt(all);
    DeadLetterHeaders.NAMES.forEach(name -> all.headers(name).forEach(kept::add));
    return kept;
  }
}
