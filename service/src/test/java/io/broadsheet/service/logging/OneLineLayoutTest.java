package io.broadsheet.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneLineLayoutTest {
  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("io.example.Reader");
  private final OneLineLayout layout = new OneLineLayout();

  private String line(String message, Throwable fault) {
    return line(message, fault, Map.of());
  }

  private String line(String message, Throwable fault, Map<String, String> about) {
    layout.setContext(context);
    LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, fault, null);
    event.setMDCPropertyMap(about);
    return layout.doLayout(event);
  }

  @Test
  void what_it_is_about_stands_at_the_end_each_a_single_word() {
    assertThat(line("Slow", null, Map.of("record", "articles.raw-3@17", "article", "a b\nc")))
        .endsWith("Reader: Slow article=a_b\\u000Ac record=articles.raw-3@17\n");
  }

  @Test
  void what_a_stranger_wrote_cannot_forge_a_line_or_turn_it_around() {
    assertThat(line("page says \r\n2026 ERROR all is lost \u001b[31m \u202e abc \u2028", null))
        .endsWith(
            " WARN Reader: page says \\u000D\\u000A2026 ERROR all is lost \\u001B[31m \\u202E abc \\u2028\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void a_fault_is_one_line_with_its_causes() {
    Throwable fault = new IllegalStateException("outer", new RuntimeException("in\nner"));
    logger.setLevel(Level.INFO);
    assertThat(line("Failed", fault))
        .endsWith("Failed | IllegalStateException: outer | RuntimeException: in\\u000Aner\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void at_debug_the_stack_is_there_too() {
    logger.setLevel(Level.DEBUG);
    assertThat(line("Failed", new IllegalStateException("outer"))).contains("\tat io.broadsheet");
  }
}
