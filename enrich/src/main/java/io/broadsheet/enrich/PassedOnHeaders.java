package io.broadsheet.enrich;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Which headers of a raw record its enriched record inherits: a tracing id and the like, as Kafka
 * Streams does by default; but not the traces of our own handling, and none at all if there is more
 * than a tool would put there.
 */
final class PassedOnHeaders {
  static final int MAX_BYTES = 8 * 1024;

  private PassedOnHeaders() {}

  static Headers of(Headers raw) {
    Headers kept = new RecordHeaders();
    for (Header header : raw) {
      if (!isOurs(header.key())) {
        kept.add(header);
      }
    }
    return Message.sizeOf(kept) > MAX_BYTES ? new RecordHeaders() : kept;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("broadsheet.") || name.startsWith("__streams.errors.");
  }
}
