package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.header;
import static io.broadsheet.enrich.EnrichBench.text;
import static io.broadsheet.enrich.EnrichBench.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterOutcomesTest {
  private static final int MIB = 1024 * 1024;
  private final EnrichBench bench = new EnrichBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_letter_holds_the_bytes_as_they_came_and_says_where_they_stood() {
    bench.publish("good", text("Rain", "It rained.", 10));
    bench.publish("bad", utf8("not avro"));

    TestRecord<byte[], byte[]> letter = onlyLetter("undecodable");
    assertThat(letter.key()).isEqualTo(utf8("bad"));
    assertThat(letter.value()).isEqualTo(utf8("not avro"));
    assertThat(header(letter, DeadLetterHeaders.STAGE)).isEqualTo("enrich");
    assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("articles.raw");
    assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
    assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("1");
    assertThat(header(letter, DeadLetterHeaders.EXCEPTION)).contains("UndecodableException");
    assertThat(header(letter, DeadLetterHeaders.MESSAGE)).isNotBlank();
    assertThat(header(letter, DeadLetterHeaders.STACKTRACE)).contains("at io.broadsheet");
  }

  @Test
  void poison_between_good_records_stops_neither() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.publish("b", new byte[0]);
    bench.publish("c", text("Snow", "It snowed.", 10));

    assertThat(bench.nextEnriched().getId()).isEqualTo("a");
    assertThat(bench.nextEnriched().getId()).isEqualTo("c");
    onlyLetter("undecodable");
  }

  @Test
  void a_schema_nobody_registered_is_unknown() {
    bench.publish("a", ByteBuffer.allocate(20).put((byte) 0).putInt(4711).array());
    onlyLetter("unknown-schema");
  }

  @Test
  void an_id_that_is_not_the_key_is_a_mismatch() {
    bench.publish("a", RawArticle.newBuilder(text("Rain", "It rained.", 10)).setId("b").build());
    onlyLetter("key-mismatch");
  }

  @Test
  void a_record_without_key_is_a_mismatch() {
    byte[] value = bench.rawSerde.encode("articles.raw", text("Rain", "It rained.", 10));
    bench.raw.pipeInput(null, value);
    assertThat(onlyLetter("key-mismatch").key()).isNull();
  }

  @Test
  void a_key_that_is_not_utf8_or_holds_a_nul_is_undecodable() {
    byte[] value = bench.rawSerde.encode("articles.raw", text("Rain", "It rained.", 10));
    bench.raw.pipeInput(new byte[] {(byte) 0xC3, 0x28}, value);
    bench.raw.pipeInput(utf8("a\0b"), value);
    assertThat(bench.letters())
        .extracting(letter -> header(letter, DeadLetterHeaders.REASON))
        .containsExactly("undecodable", "undecodable");
  }

  @Test
  void a_key_longer_than_a_primary_key_can_be_is_too_large() {
    bench.publish("k".repeat(Limits.MAX_KEY_BYTES + 1), text("Rain", "It rained.", 10));
    onlyLetter("too-large");
  }

  @Test
  void neither_html_nor_text_is_empty() {
    bench.publish("a", Messages.raw().build());
    onlyLetter("empty");
  }

  @Test
  void a_page_of_three_megabytes_is_enriched() {
    bench.publish("a", text("Rain", words(3 * MIB), 10));
    assertThat(bench.nextEnriched().getText().length()).isGreaterThan(2 * MIB);
  }

  @Test
  void a_page_of_seven_megabytes_is_too_large_and_its_letter_is_whole() {
    bench.publish("a", text("Rain", words(7 * MIB), 10));
    TestRecord<byte[], byte[]> letter = onlyLetter("too-large");
    assertThat(letter.value()).hasSizeGreaterThan(6 * MIB);
    assertThat(letter.headers().lastHeader(DeadLetterHeaders.VALUE_BYTES)).isNull();
  }

  @Test
  void an_article_just_over_the_limit_is_too_large_although_its_record_is_not() {
    bench.publish("a", text("Rain", words(4 * MIB), 10));
    onlyLetter("too-large");
  }

  @Test
  void a_value_larger_than_a_letter_can_be_is_cut_and_says_so() {
    byte[] value = new byte[30 * MIB];
    bench.publish("a", value);
    TestRecord<byte[], byte[]> letter = onlyLetter("too-large");
    assertThat(letter.value()).hasSizeBetween(7 * MIB, 8 * MIB);
    assertThat(header(letter, DeadLetterHeaders.VALUE_BYTES)).isEqualTo("" + 30 * MIB);
  }

  @Test
  void headers_too_large_for_a_letter_are_left_out_but_for_the_attempt() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("huge", new byte[9 * MIB]);
    headers.add(DeadLetterHeaders.ATTEMPT, utf8("3"));
    bench.raw.pipeInput(new TestRecord<>(utf8("a"), utf8("v"), headers));
    TestRecord<byte[], byte[]> letter = onlyLetter("too-large");
    assertThat(letter.value()).isEqualTo(utf8("v"));
    assertThat(letter.headers().lastHeader("huge")).isNull();
    assertThat(header(letter, DeadLetterHeaders.ATTEMPT)).isEqualTo("3");
  }

  @Test
  void a_tombstone_with_headers_too_large_is_a_letter_with_a_null_value() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("huge", new byte[9 * MIB]);
    bench.raw.pipeInput(new TestRecord<>(utf8("a"), (byte[]) null, headers));
    assertThat(onlyLetter("too-large").value()).isNull();
  }

  @Test
  void a_letter_keeps_the_headers_its_record_had() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", utf8("00-abc"));
    bench.raw.pipeInput(new TestRecord<>(utf8("a"), utf8("v"), headers));
    assertThat(header(onlyLetter("undecodable"), "traceparent")).isEqualTo("00-abc");
  }

  private TestRecord<byte[], byte[]> onlyLetter(String reason) {
    List<TestRecord<byte[], byte[]>> letters = bench.letters();
    assertThat(letters).hasSize(1);
    assertThat(header(letters.get(0), DeadLetterHeaders.REASON)).isEqualTo(reason);
    assertThat(bench.tally().count(RecordOutcome.DEAD_LETTERED)).isEqualTo(1);
    return letters.get(0);
  }

  /** Plain sentences, in paragraphs, of about so many bytes. */
  private static String words(int bytes) {
    String paragraph = "The river rose by another hand during the night. ".repeat(20) + "\n\n";
    return paragraph.repeat(bytes / paragraph.length() + 1);
  }
}
