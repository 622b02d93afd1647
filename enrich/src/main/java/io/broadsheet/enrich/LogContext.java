package io.broadsheet.enrich;

import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.nio.charset.StandardCharsets;
import org.slf4j.MDC;

/**
 * What the log events of this thread are about between {@code enter} and {@code leave}: the {@code
 * article}'s id and the {@code record} it came as. Never any of its text.
 */
final class LogContext {
  private static final String ARTICLE = "article";
  private static final String RECORD = "record";
  private static final int LONGEST = 64;

  private LogContext() {}

  static void enter(byte[] key, Origin origin) {
    MDC.put(ARTICLE, id(key));
    MDC.put(RECORD, origin.topic() + "-" + origin.partition() + "@" + origin.offset());
  }

  static void leave() {
    MDC.remove(ARTICLE);
    MDC.remove(RECORD);
  }

  /** Keys are whatever a producer chose: long ones are cut, the layouts escape the rest. */
  private static String id(byte[] key) {
    if (key == null) {
      return "none";
    }
    int length = Math.min(key.length, LONGEST);
    return new String(key, 0, length, StandardCharsets.UTF_8);
  }
}
