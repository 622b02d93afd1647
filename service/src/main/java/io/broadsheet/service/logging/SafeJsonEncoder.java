package io.broadsheet.service.logging;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;

/**
 * One JSON object an event. JSON itself escapes control characters only; what turns a line around
 * on a terminal is escaped here, too, and reads as it was.
 */
final class SafeJsonEncoder extends JsonEncoder {

  @Override
  public byte[] encode(ILoggingEvent event) {
    String object = new String(super.encode(event), StandardCharsets.UTF_8).strip();
    return (SafeText.escape(object) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
