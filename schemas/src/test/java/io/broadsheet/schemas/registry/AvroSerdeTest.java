package io.broadsheet.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SchemaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
  private final SchemaRegistry registry = new MemorySchemaRegistry();
  private final AvroSerde<RawArticle> raw = new AvroSerde<>(RawArticle.class, registry);
  private final AvroSerde<EnrichedArticle> enriched =
      new AvroSerde<>(EnrichedArticle.class, registry);

  private static RawArticle article() {
    return Messages.raw()
        .setId("7ac70f74973deb8a1b9beae101d34763")
        .setUrl("https://news.example/2025/05/20/harbour")
        .setText("Harbour reopens\n\nThe ferry 😀 sailed at dawn.")
        .setSource("http")
        .setReceivedAt(Instant.ofEpochMilli(1_747_749_900_123L))
        .setHints(Map.of("author", "Jo Ferry"))
        .build();
  }

  @Test
  void a_record_comes_back_as_it_went() {
    EnrichedArticle article =
        Messages.enriched()
            .setTitle("Harbour reopens")
            .setPublishedDate(LocalDate.of(2025, 5, 20))
            .setModifiedAt(Instant.ofEpochMilli(1_747_749_900_123L))
            .setAdLabel(AdLabel.CONTAINS_ADS)
            .setAdScore(0.93)
            .setAdSpans(List.of(new AdSpan(3, 9, "NEWSLETTER", 0.93, List.of("sign-up"))))
            .build();

    byte[] bytes = enriched.encode("articles.enriched", article);

    assertThat(enriched.decode("articles.enriched", bytes)).isEqualTo(article);
    assertThat(raw.decode("articles.raw", raw.encode("articles.raw", article())))
        .isEqualTo(article());
  }

  @Test
  void bytes_begin_with_zero_and_the_id_of_the_topics_subject() {
    byte[] bytes = raw.encode("articles.raw", article());

    assertThat(bytes[0]).isZero();
    assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt())
        .isEqualTo(registry.latest("articles.raw-value").orElseThrow().id());
  }

  @Test
  void the_schema_is_registered_as_it_was_written() {
    raw.prepare("articles.raw");

    String registered = registry.latest("articles.raw-value").orElseThrow().schema();
    assertThat(new Schema.Parser().parse(registered))
        .isEqualTo(new Schema.Parser().parse(SchemaText.asWritten(RawArticle.class)));
    assertThat(registered).doesNotContain("avro.java.string");
  }

  @Test
  void our_subjects_are_fully_compatible_with_all_their_past() {
    raw.prepare("articles.raw");
    String withoutDefault =
        """
        {"type": "record", "name": "RawArticle", "namespace": "io.broadsheet.schemas",
         "fields": [{"name": "extra", "type": "string"}]}
        """;

    assertThat(registry.incompatibilities("articles.raw-value", withoutDefault)).isNotEmpty();
    assertThatThrownBy(() -> registry.register("articles.raw-value", withoutDefault))
        .isInstanceOf(IncompatibleSchemaException.class)
        .hasMessageContaining("extra");
  }

  @Test
  void null_stays_null_both_ways() {
    assertThat(raw.encode("articles.raw", null)).isNull();
    assertThat(raw.decode("articles.raw", null)).isNull();
  }

  @Test
  void a_record_of_a_later_version_reads_with_its_unknown_fields_left_out() throws IOException {
    Schema later =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "RawArticle", "namespace": "io.broadsheet.schemas",
                 "fields": [
                  {"name": "weather", "type": {"type": "array", "items": "string"}, "default": []},
                  {"name": "source", "type": "string", "default": ""}]}
                """);
    GenericRecord record = new GenericData.Record(later);
    record.put("weather", List.of("rain", "wind"));
    record.put("source", "feeds");

    RawArticle read = raw.decode("articles.raw", written(later, record));

    assertThat(read).isEqualTo(Messages.raw().setSource("feeds").build());
  }

  @Test
  void an_unknown_enum_symbol_reads_as_unknown() throws IOException {
    Schema later =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "EnrichedArticle", "namespace": "io.broadsheet.schemas",
                 "fields": [{"name": "adLabel", "type": {"type": "enum", "name": "AdLabel",
                   "symbols": ["UNKNOWN", "SATIRE"], "default": "UNKNOWN"}}]}
                """);
    GenericRecord record = new GenericData.Record(later);
    Schema labels = later.getField("adLabel").schema();
    record.put("adLabel", new GenericData.EnumSymbol(labels, "SATIRE"));

    EnrichedArticle read = enriched.decode("articles.enriched", written(later, record));

    assertThat(read.getAdLabel()).isEqualTo(AdLabel.UNKNOWN);
  }

  private byte[] written(Schema schema, GenericRecord record) throws IOException {
    int id = registry.register("elsewhere-value", schema.toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(WireFormat.header(id));
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  @Test
  void bytes_after_the_record_are_undecodable() {
    byte[] bytes = raw.encode("articles.raw", article());
    assertUndecodable(Arrays.copyOf(bytes, bytes.length + 1), "left over");
  }

  @Test
  void a_record_cut_short_anywhere_is_undecodable() {
    byte[] bytes = raw.encode("articles.raw", article());
    for (int length = 0; length < bytes.length; length++) {
      assertUndecodable(Arrays.copyOf(bytes, length), "");
    }
  }

  @Test
  void another_first_byte_is_not_the_wire_format() {
    byte[] bytes = raw.encode("articles.raw", article());
    bytes[0] = '{';
    assertUndecodable(bytes, "the first byte is 0x7b");
  }

  @Test
  void an_id_the_registry_does_not_know_is_told_apart() {
    byte[] bytes = raw.encode("articles.raw", article());
    bytes[1] = 0x7f;
    assertThatThrownBy(() -> raw.decode("articles.raw", bytes))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("2130706433");
  }

  @Test
  void a_schema_of_something_else_is_undecodable() throws IOException {
    Schema other = new Schema.Parser().parse("\"string\"");
    int id = registry.register("other-value", other.toString());
    byte[] bytes =
        ByteBuffer.allocate(7).put((byte) 0).putInt(id).put((byte) 2).put((byte) 'a').array();
    assertUndecodable(bytes, "not a RawArticle");
  }

  @Test
  void a_declared_length_beyond_the_bytes_claims_no_memory() throws IOException {
    raw.prepare("articles.raw");
    for (long length : List.of(-1L, 2_000_000_000L, Integer.MAX_VALUE + 1L, Long.MAX_VALUE)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(WireFormat.header(1));
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      encoder.writeLong(length);
      encoder.flush();
      assertUndecodable(bytes.toByteArray(), "");
    }
  }

  @Test
  void a_map_of_countless_entries_claims_no_memory() throws IOException {
    raw.prepare("articles.raw");
    for (long count : List.of(2_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(WireFormat.header(1));
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      encoder.writeString("id");
      for (int absent = 0; absent < 3; absent++) {
        encoder.writeIndex(0);
      }
      encoder.writeString("source");
      encoder.writeIndex(0);
      encoder.writeLong(0);
      encoder.writeLong(count);
      encoder.flush();
      assertUndecodable(bytes.toByteArray(), "");
    }
  }

  @Test
  void nesting_without_end_is_undecodable() {
    String recursive =
        """
        {"type": "record", "name": "RawArticle", "namespace": "io.broadsheet.schemas", "fields": [
          {"name": "again", "type": ["null", "RawArticle"]}]}
        """;
    int id = registry.register("recursive-value", recursive);
    byte[] bytes = new byte[1_000_000];
    Arrays.fill(bytes, (byte) 2);
    System.arraycopy(WireFormat.header(id), 0, bytes, 0, WireFormat.HEADER_SIZE);
    assertUndecodable(bytes, "nested too deep");
  }

  @Test
  void whatever_bits_flip_the_answer_is_a_record_or_undecodable() {
    byte[] bytes = raw.encode("articles.raw", article());
    Random random = new Random(20_250_520);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = bytes.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        int at = WireFormat.HEADER_SIZE + random.nextInt(bytes.length - WireFormat.HEADER_SIZE);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        assertThat(raw.decode("articles.raw", damaged)).isNotNull();
      } catch (UndecodableException expected) {
        assertThat(expected).hasMessageStartingWith("not a RawArticle");
      }
    }
  }

  @Test
  void one_serde_serves_many_threads() {
    List<RawArticle> read =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> Messages.raw().setSource("source " + i).build())
            .map(article -> raw.decode("articles.raw", raw.encode("articles.raw", article)))
            .toList();

    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).getSource()).isEqualTo("source " + i);
    }
  }

  @Test
  void without_auto_register_a_missing_schema_is_to_be_waited_for() {
    AvroSerde<RawArticle> careful = new AvroSerde<>(RawArticle.class, registry, false);

    assertThatThrownBy(() -> careful.encode("articles.raw", article()))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("schemas register");

    raw.prepare("articles.raw");
    assertThat(careful.encode("articles.raw", article()))
        .isEqualTo(raw.encode("articles.raw", article()));
  }

  private void assertUndecodable(byte[] bytes, String message) {
    assertThatThrownBy(() -> raw.decode("articles.raw", bytes))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining(message);
  }
}
