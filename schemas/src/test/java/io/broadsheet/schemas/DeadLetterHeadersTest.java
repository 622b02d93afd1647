package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {
  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void a_letter_says_why_where_and_by_whom() {
    write("the page is empty", new IllegalStateException("low level"));

    assertThat(text(DeadLetterHeaders.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
    assertThat(text(DeadLetterHeaders.MESSAGE)).isEqualTo("the page is empty");
    assertThat(text(DeadLetterHeaders.STACKTRACE)).contains("low level", getClass().getName());
    assertThat(text(DeadLetterHeaders.TOPIC)).isEqualTo("articles.raw");
    assertThat(text(DeadLetterHeaders.PARTITION)).isEqualTo("3");
    assertThat(text(DeadLetterHeaders.OFFSET)).isEqualTo("42");
    assertThat(text(DeadLetterHeaders.STAGE)).isEqualTo("enrich");
    assertThat(text(DeadLetterHeaders.REASON)).isEqualTo("empty");
  }

  @Test
  void without_a_detail_the_message_is_the_faults_own() {
    write(null, new IllegalStateException("low level"));
    assertThat(text(DeadLetterHeaders.MESSAGE)).isEqualTo("low level");
  }

  @Test
  void a_stack_trace_is_cut_between_characters() {
    write("x", new IllegalStateException("é".repeat(40_000)));
    byte[] trace = headers.lastHeader(DeadLetterHeaders.STACKTRACE).value();
    assertThat(trace.length)
        .isBetween(
            DeadLetterHeaders.MAX_STACKTRACE_BYTES - 1, DeadLetterHeaders.MAX_STACKTRACE_BYTES);
    assertThat(text(DeadLetterHeaders.STACKTRACE)).endsWith("é");
  }

  @Test
  void a_second_letter_replaces_what_the_first_left_and_keeps_foreign_headers() {
    headers.add("traceparent", new byte[] {1});
    write("first", new IllegalStateException("a"));
    write("second", new IllegalStateException("b"));
    assertThat(headers.headers(DeadLetterHeaders.MESSAGE)).hasSize(1);
    assertThat(text(DeadLetterHeaders.MESSAGE)).isEqualTo("second");
    assertThat(headers.lastHeader("traceparent")).isNotNull();
  }

  private void write(String detail, Throwable fault) {
    DeadLetterHeaders.Origin origin = new DeadLetterHeaders.Origin("articles.raw", 3, 42);
    DeadLetterHeaders.write(headers, "enrich", DeadLetterReason.EMPTY, detail, fault, origin);
  }

  private String text(String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
