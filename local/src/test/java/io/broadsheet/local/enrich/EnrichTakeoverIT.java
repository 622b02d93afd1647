package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances that keep copies of each other's state; one gets SIGKILL at work. */
class EnrichTakeoverIT {
  private static final String GROUP = "broadsheet-enrich";
  private static final int PARTITIONS = 6;
  private static final int BEFORE = 120;
  private static final int AFTER = 60;

  @TempDir Path folder;
  private EnrichStack stack;
  private Process victim;
  private Process survivor;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder, PARTITIONS);
    victim = stack.enrichProcess("victim", "--enrich-standbys=1");
    survivor = stack.enrichProcess("survivor", "--enrich-standbys=1");
  }

  @AfterEach
  void stop() {
    victim.destroyForcibly();
    survivor.destroyForcibly();
    stack.close();
  }

  @Test
  void the_other_instance_goes_on_within_fifteen_seconds_and_nothing_is_lost()
      throws InterruptedException {
    await().atMost(240, SECONDS).until(this::workIsShared);
    publish(0, BEFORE);
    stack.awaitRead(BEFORE / 2); // killed at work

    victim.destroyForcibly().waitFor();
    long killed = System.nanoTime();
    publish(BEFORE, BEFORE + AFTER);
    Tally tally = stack.awaitRead(BEFORE + AFTER);

    assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(15));
    assertThat(tally.count(RecordOutcome.ENRICHED)).isEqualTo(BEFORE + AFTER);
    assertThat(stack.committed(Topics.ENRICHED.name()))
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .hasSize(BEFORE + AFTER)
        .doesNotHaveDuplicates();

    // The state came along: the same content again is unchanged, on every partition.
    publish(0, BEFORE);
    assertThat(stack.awaitRead(BEFORE + AFTER + BEFORE).count(RecordOutcome.UNCHANGED))
        .isEqualTo(BEFORE);
  }

  private boolean workIsShared() throws InterruptedException {
    try (Admin admin = Admin.create(stack.kafka())) {
      return admin
              .describeConsumerGroups(List.of(GROUP))
              .describedGroups()
              .get(GROUP)
              .get()
              .members()
              .stream()
              .filter(EnrichTakeoverIT::readsRaw)
              .count()
          == 2;
    } catch (ExecutionException notYet) {
      return false;
    }
  }

  private static boolean readsRaw(MemberDescription member) {
    return member.assignment().topicPartitions().stream()
        .anyMatch(partition -> partition.topic().equals(Topics.RAW.name()));
  }

  private void publish(int from, int to) {
    for (int i = from; i < to; i++) {
      stack.publish("id-" + i, article("Day " + i, "It rained on day " + i + ".", 10));
    }
  }
}
