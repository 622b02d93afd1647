package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static io.broadsheet.local.enrich.EnrichStack.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL again and again: each record still has exactly one outcome. */
class EnrichKillIT {
  private static final int KILLS = 10;
  private static final int RECORDS_A_LIFE = 120;

  private final Random random = new Random(4711);
  @TempDir Path folder;
  private EnrichStack stack;
  private Process process;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder);
    process = stack.enrichProcess("state");
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
    stack.close();
  }

  @Test
  void nothing_is_lost_and_nothing_doubled_however_often_the_stage_is_killed()
      throws InterruptedException {
    long seen = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      for (int i = 0; i < RECORDS_A_LIFE; i++) {
        publishAnything();
      }
      // Killed at work: some of this life's records are committed, most are not.
      seen = stack.awaitRead(seen + 1 + random.nextInt(RECORDS_A_LIFE / 3)).read();
      process.destroyForcibly().waitFor();
      process = stack.enrichProcess("state");
    }
    List<ConsumerRecord<byte[], byte[]>> raw = stack.committed(Topics.RAW.name());
    stack.awaitRead(raw.size());
    obeysTheLaw();
  }

  private void obeysTheLaw() {
    List<ConsumerRecord<byte[], byte[]>> raw = awaitSettled();
    Tally tally = stack.tally();
    List<ConsumerRecord<byte[], byte[]>> letters = stack.committed(Topics.DEAD_LETTER.name());

    assertThat(tally.read()).isEqualTo(raw.size());
    assertThat(raw.stream().filter(record -> header(record, "broadsheet.rerouted-from") != null))
        .hasSize((int) tally.count(RecordOutcome.REROUTED));
    assertThat(raw.size() - tally.count(RecordOutcome.REROUTED))
        .isEqualTo((long) KILLS * RECORDS_A_LIFE);
    assertThat(stack.committed(Topics.ENRICHED.name()))
        .hasSize((int) (tally.count(RecordOutcome.ENRICHED) + tally.count(RecordOutcome.ERASED)));
    assertThat(letters).hasSize((int) tally.count(RecordOutcome.DEAD_LETTERED));
    assertThat(letters).extracting(EnrichKillIT::origin).doesNotHaveDuplicates();
    assertThat(tally.counts()).allSatisfy((outcome, count) -> assertThat(count).isPositive());
  }

  /** Rerouting adds records to raw: settled is when all that is there has been read. */
  private List<ConsumerRecord<byte[], byte[]>> awaitSettled() {
    List<ConsumerRecord<byte[], byte[]>> raw = stack.committed(Topics.RAW.name());
    while (stack.awaitRead(raw.size()).read() > raw.size()) {
      raw = stack.committed(Topics.RAW.name());
    }
    return raw;
  }

  private void publishAnything() {
    String id = "id-" + random.nextInt(80);
    int kind = random.nextInt(12);
    if (kind == 0) {
      stack.publish(id, (byte[]) null);
    } else if (kind == 1) {
      stack.publish(id, key("poison " + random.nextInt()));
    } else if (kind == 2) {
      stack.publishOn(random.nextInt(EnrichStack.PARTITIONS), id, stack.encode(anArticle()));
    } else {
      stack.publish(id, anArticle());
    }
  }

  private RawArticle anArticle() {
    String what = List.of("rain", "snow", "wind").get(random.nextInt(3));
    String body = "There was " + what + " in the valley until noon, and then the sun came out.";
    return article("A day of " + what, body, 1_000 + random.nextInt(30));
  }

  private static String origin(ConsumerRecord<byte[], byte[]> letter) {
    return header(letter, DeadLetterHeaders.PARTITION)
        + "@"
        + header(letter, DeadLetterHeaders.OFFSET);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
