package io.broadsheet.enrich;

import io.broadsheet.schemas.DeadLetterHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Which headers of a raw record its enriched record inherits: a tracing id and the like, as Kafka
 * Streams does by default; but not the traces of our own handling, and none at all if there is more
 * than a tool would put there. The number of the attempt stays: the sink's letters must say it,
 * too.
 */
final class PassedOnHeaders {
  static final int MAX_BYTES = 8 * 1024;
  private static final int MAX_DIGITS = 10;

  private PassedOnHeaders() {}

  static Headers of(Headers raw) {
    Headers kept = new RecordHeaders();
    for (Header header : raw) {
      if (!isOurs(header.key())) {
        kept.add(header);
      }
    }
    return Message.sizeOf(kept) > MAX_BYTES ? attempt(raw) : kept;
  }

  /** Only the number of the attempt, where there is one: a few digits always have room. */
  static Headers attempt(Headers raw) {
    Header attempt = raw.lastHeader(DeadLetterHeaders.ATTEMPT);
    boolean sound = attempt != null && Message.sizeOf(attempt.value()) <= MAX_DIGITS;
    return new RecordHeaders(sound ? new Header[] {attempt} : new Header[0]);
  }

  private static boolean isOurs(String name) {
    return name.startsWith("broadsheet.") && !name.equals(DeadLetterHeaders.ATTEMPT)
        || name.startsWith("__streams.errors.");
  }
}
