package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static io.broadsheet.local.enrich.EnrichStack.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichIT {
  private static final int MIB = 1024 * 1024;

  @TempDir Path folder;
  private EnrichStack stack;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void each_record_has_exactly_one_committed_outcome() {
    stack.enrich("state");
    for (int i = 0; i < 60; i++) {
      stack.publish("id-" + i, article("Rain " + i, "It rained all day in the valley.", 10));
    }
    stack.publish("id-1", article("Rain 1", "It rained all day in the valley.", 11));
    stack.publish("id-2", article("Rain 2", "An older draft.", 9));
    stack.publish("id-3", (byte[]) null);
    stack.publish("id-4", new byte[] {1, 2, 3});

    Tally tally = stack.awaitRead(64);

    assertThat(tally.counts())
        .isEqualTo(
            Map.of(
                RecordOutcome.ENRICHED, 60L,
                RecordOutcome.UNCHANGED, 1L,
                RecordOutcome.SUPERSEDED, 1L,
                RecordOutcome.ERASED, 1L,
                RecordOutcome.DEAD_LETTERED, 1L,
                RecordOutcome.REROUTED, 0L));
    assertThat(stack.committed(Topics.ENRICHED.name())).hasSize(61);
    assertThat(stack.committed(Topics.DEAD_LETTER.name())).hasSize(1);
  }

  @Test
  void records_on_wrong_partitions_are_moved_tombstones_too() {
    stack.enrich("state");
    String id = "moved";
    int right = Utils.toPositive(Utils.murmur2(key(id))) % EnrichStack.PARTITIONS;
    int wrong = (right + 1) % EnrichStack.PARTITIONS;
    stack.publishOn(wrong, id, stack.encode(article("Rain", "It rained.", 10)));
    stack.awaitOutcome(RecordOutcome.ENRICHED, 1);
    stack.publishOn(wrong, id, null);
    stack.awaitOutcome(RecordOutcome.ERASED, 1);

    assertThat(stack.tally().count(RecordOutcome.REROUTED)).isEqualTo(2);
    List<ConsumerRecord<byte[], byte[]>> enriched = stack.committed(Topics.ENRICHED.name());
    assertThat(enriched).hasSize(2).allMatch(record -> record.partition() == right);
    assertThat(enriched.get(1).value()).isNull();
    List<ConsumerRecord<byte[], byte[]>> raw = stack.committed(Topics.RAW.name());
    assertThat(raw.stream().filter(record -> record.partition() == right)).hasSize(2);
  }

  @Test
  void large_pages_pass_and_those_too_large_stop_nobody() {
    stack.enrich("state");
    stack.publish("three", article("Rain", words(3 * MIB), 10));
    stack.publish("seven", article("Rain", words(7 * MIB), 10));
    stack.publish("blanks", article("Rain", " ".repeat(30 * MIB), 10));
    stack.publish("after-1", article("Snow", "It snowed.", 10));
    stack.publish("after-2", article("Snow", "It snowed.", 10));
    stack.publish("after-3", article("Snow", "It snowed.", 10));

    Tally tally = stack.awaitRead(6);

    assertThat(tally.count(RecordOutcome.ENRICHED)).isEqualTo(4);
    assertThat(stack.committed(Topics.DEAD_LETTER.name()))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(reason(letter)).isEqualTo("too-large"));
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    byte[] reason = letter.headers().lastHeader(DeadLetterHeaders.REASON).value();
    return new String(reason, StandardCharsets.UTF_8);
  }

  /** Sentences that all differ, so that they compress as text does. */
  private static String words(int bytes) {
    StringBuilder text = new StringBuilder(bytes + 100);
    for (int i = 0; text.length() < bytes; i++) {
      text.append("The gauge at mile ").append(i).append(" showed ").append(i * 7919 % 1000);
      text.append(i % 12 == 11 ? " feet.\n\n" : " feet. ");
    }
    return text.toString();
  }
}
