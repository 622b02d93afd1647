package io.broadsheet.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafeJsonEncoderTest {
  private static final String STRANGE =
      "a \u202e\u2066 b \u2028 \r\n\u001b[31m \uDB40\uDC01 \"c\" é";

  @Test
  void what_forges_or_turns_a_line_is_escaped_and_reads_as_it_was() throws Exception {
    LoggerContext context = new LoggerContext();
    JsonEncoder encoder = new SafeJsonEncoder();
    encoder.setContext(context);
    encoder.start();
    LoggingEvent event =
        new LoggingEvent("", context.getLogger("x"), Level.WARN, STRANGE, null, null);

    event.setMDCPropertyMap(Map.of());
    String line = new String(encoder.encode(event), StandardCharsets.UTF_8);

    assertThat(line).endsWith("}\n").contains("é").containsOnlyOnce("\n");
    assertThat(line.codePoints().limit(line.length() - 1))
        .noneMatch(point -> Character.getType(point) == Character.FORMAT)
        .noneMatch(Character::isISOControl);
    assertThat(new ObjectMapper().readTree(line).path("message").asText()).isEqualTo(STRANGE);
  }
}
