package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RevisionSerdeTest {
  private static final Revision FULL =
      new Revision(
          7,
          1_700_000_000_123L,
          new Revision.Content(
              Hashing.sha256Hex("content"),
              Hashing.sha256Hex("raw"),
              new Versions("1.0+ab", "m", "s")));

  private final RevisionSerde serde = new RevisionSerde();

  private byte[] write(Revision revision) {
    return serde.serializer().serialize("t", revision);
  }

  private Revision read(byte[] bytes) {
    return serde.deserializer().deserialize("t", bytes);
  }

  @Test
  void what_is_written_is_read() {
    assertThat(read(write(FULL))).isEqualTo(FULL);
    assertThat(read(write(FULL.erased()))).isEqualTo(FULL.erased());
    assertThat(write(null)).isNull();
    assertThat(read(null)).isNull();
  }

  @Test
  void an_erased_revision_holds_no_trace_of_the_content() {
    assertThat(write(FULL.erased())).hasSize(14);
  }

  @Test
  void format_1_stays_readable() {
    byte[] written = HexFormat.of().parseHex("01" + "00000003" + "0000018bcfe56800" + "00");
    assertThat(read(written)).isEqualTo(new Revision(3, 1_700_000_000_000L, null));
  }

  @Test
  void a_newer_format_is_named_in_the_error() {
    byte[] newer = write(FULL);
    newer[0] = 2;
    assertThatThrownBy(() -> read(newer))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("format 2");
  }

  @Test
  void a_cut_entry_is_an_error() {
    assertThatThrownBy(() -> read(Arrays.copyOf(write(FULL), 40)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void a_tally_is_json_that_anyone_can_read() {
    Tally tally = Tally.NONE.plus(RecordOutcome.ENRICHED, 4).plus(RecordOutcome.DEAD_LETTERED, 5);
    TallySerde tallies = new TallySerde();
    byte[] bytes = tallies.serializer().serialize("t", tally);
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"read\":2,\"enriched\":1,\"unchanged\":0,\"erased\":0,\"superseded\":0,"
                + "\"rerouted\":0,\"dead-lettered\":1,\"nextOffset\":6}");
    assertThat(tallies.deserializer().deserialize("t", bytes)).isEqualTo(tally);
    assertThat(CommittedTallies.sum(Map.of("a", tally, "b", tally)).read()).isEqualTo(4);
  }
}
