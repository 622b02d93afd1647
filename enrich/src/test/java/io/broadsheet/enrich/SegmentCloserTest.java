package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SegmentCloserTest {
  private static final Duration LATE = EnrichBench.CLOSE_AFTER.plusMinutes(9);
  private final EnrichBench bench =
      new EnrichBench(new MemorySchemaRegistry(), Versions.current(), 1);
  private final TestOutputTopic<byte[], byte[]> backToRaw =
      bench.driver.createOutputTopic(
          EnrichTopology.RAW_TOPIC, new ByteArrayDeserializer(), new ByteArrayDeserializer());

  @AfterEach
  void close() {
    bench.close();
  }

  private void pass(Duration time) {
    bench.driver.advanceWallClockTime(time);
  }

  /** Reads a record that the broker took at that time. */
  private void read(String id, byte[] value, Instant at) {
    bench.raw.pipeInput(new TestRecord<>(EnrichBench.utf8(id), value, at));
  }

  private byte[] story(String body) {
    return bench.rawSerde.encode(EnrichTopology.RAW_TOPIC, text("Rain", body, 10));
  }

  private List<String> closings() {
    return backToRaw.readRecordsToList().stream()
        .map(record -> new String(record.key(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void a_quiet_partition_gets_one_null_that_is_no_articles_once_its_segment_can_close() {
    read("a", story("It rained."), EnrichBench.NOW);
    read("a", null, EnrichBench.NOW);
    pass(EnrichBench.CLOSE_AFTER);
    assertThat(closings()).isEmpty();
    bench.enriched.readRecordsToList();

    pass(LATE.minus(EnrichBench.CLOSE_AFTER));
    assertThat(closings()).hasSize(1).allMatch(SegmentCloser::isOurs);
    assertThat(bench.enriched.readRecord().value()).as("closes enriched's, too").isNull();
    assertThat(bench.enriched.isEmpty()).isTrue();
    assertThat(bench.tally().count(RecordOutcome.ERASED)).as("the law holds").isEqualTo(2);
    pass(LATE.multipliedBy(3));
    assertThat(closings()).as("one is enough").isEmpty();
  }

  @Test
  void what_is_published_late_enough_closes_it_as_well() {
    read("a", null, EnrichBench.NOW);
    read("b", story("It rained at once."), EnrichBench.NOW);
    read("b", story("It rained later."), EnrichBench.NOW.plus(LATE));
    pass(LATE);
    assertThat(closings()).isEmpty();
  }

  @Test
  void what_writes_nothing_to_enriched_closes_nothing_there() {
    byte[] story = story("It rained.");
    read("b", story, EnrichBench.NOW);
    read("a", null, EnrichBench.NOW);
    read("b", story, EnrichBench.NOW.plus(LATE));
    assertThat(bench.tally().count(RecordOutcome.UNCHANGED)).isEqualTo(1);
    pass(LATE);
    assertThat(closings()).hasSize(1);
  }

  @Test
  void without_an_erasure_nothing_is_written() {
    read("a", story("It rained."), EnrichBench.NOW);
    pass(LATE.multipliedBy(2));
    assertThat(closings()).isEmpty();
  }

  @Test
  void each_partition_has_a_key() {
    SegmentCloser closer = new SegmentCloser(12, EnrichBench.CLOSE_AFTER);
    for (int partition = 0; partition < 12; partition++) {
      byte[] key = closer.key(partition);
      assertThat(Rerouter.rightPartition(key, 12)).isEqualTo(partition);
      assertThat(SegmentCloser.isOurs(new String(key, StandardCharsets.UTF_8))).isTrue();
    }
  }
}
