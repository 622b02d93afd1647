package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichService;
import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.health.Health;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichRestartIT {
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
  void the_state_survives_a_restart_and_the_loss_of_its_folder() {
    EnrichService first = stack.enrich("state");
    stack.publish("a", article("Rain", "It rained.", 10));
    stack.awaitRead(1);
    first.close();

    EnrichService second = stack.enrich("state");
    stack.publish("a", article("Rain", "It rained.", 11));
    assertThat(stack.awaitRead(2).count(RecordOutcome.UNCHANGED)).isEqualTo(1);
    second.close();

    stack.enrich("another-state");
    stack.publish("a", article("Rain", "It rained.", 12));
    Tally tally = stack.awaitRead(3);
    assertThat(tally.count(RecordOutcome.UNCHANGED)).isEqualTo(2);
    assertThat(tally.count(RecordOutcome.ENRICHED)).isEqualTo(1);
  }

  @Test
  void two_instances_share_the_partitions_and_one_takes_over_from_the_other() {
    EnrichService one = stack.enrich("one");
    EnrichStack.awaitReady(one);
    EnrichService two = stack.enrich("two");
    EnrichStack.awaitReady(two);
    publish(0, 60);
    stack.awaitRead(60);

    one.close();
    publish(60, 120);

    Tally tally = stack.awaitRead(120);
    assertThat(tally.count(RecordOutcome.ENRICHED)).isEqualTo(120);
    assertThat(stack.committed(Topics.ENRICHED.name())).hasSize(120);
  }

  @Test
  void while_the_broker_is_away_nothing_is_lost_and_readiness_says_so() {
    EnrichService enrich = stack.enrich("state");
    publish(0, 30);
    stack.awaitRead(30);
    int port = stack.broker().port();
    stack.broker().close();
    Health health = new Health();
    enrich.addTo(health);
    await().atMost(60, SECONDS).until(() -> health.report().get("broker").isPresent());

    stack.restartBroker(port);

    publish(30, 60);
    assertThat(stack.awaitRead(60).count(RecordOutcome.ENRICHED)).isEqualTo(60);
    EnrichStack.awaitReady(enrich);
    assertThat(stack.committed(Topics.ENRICHED.name())).hasSize(60);
    assertThat(stack.committed(Topics.DEAD_LETTER.name())).isEmpty();
  }

  @Test
  void without_its_topics_the_stage_waits_until_somebody_creates_them() throws Exception {
    try (Admin admin = Admin.create(stack.kafka())) {
      admin.deleteTopics(List.of(Topics.DEAD_LETTER.name())).all().get();
      await()
          .atMost(30, SECONDS)
          .until(() -> !admin.listTopics().names().get().contains(Topics.DEAD_LETTER.name()));
      EnrichService enrich = stack.enrich("state");
      Health health = new Health();
      enrich.addTo(health);
      await()
          .atMost(30, SECONDS)
          .until(() -> health.report().get("start").orElse("").contains("topics create"));

      new TopicAdmin(admin, EnrichStack.PARTITIONS, Optional.empty()).createMissing();
      EnrichStack.awaitReady(enrich);
      assertThat(admin.listTopics().names().get())
          .containsAll(
              Set.of(
                  "broadsheet-enrich-revisions-changelog", "broadsheet-enrich-outcomes-changelog"));
    }
  }

  private void publish(int from, int to) {
    for (int i = from; i < to; i++) {
      stack.publish("id-" + i, article("Rain " + i, "It rained all day in the valley.", 10));
    }
  }
}
