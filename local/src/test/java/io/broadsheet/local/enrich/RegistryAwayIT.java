package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichService;
import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.health.Health;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryAwayIT {
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
  void a_stage_that_starts_before_the_registry_waits_for_it() {
    stack.publish("a", article("Rain", "It rained.", 10));
    int port = stack.registry().port();
    stack.registry().close();
    EnrichService enrich = stack.enrich("state");
    awaitTrouble(enrich, "schema-registry");

    stack.restartRegistry(port);

    stack.awaitOutcome(RecordOutcome.ENRICHED, 1);
    EnrichStack.awaitReady(enrich);
    assertThat(stack.committed(Topics.DEAD_LETTER.name())).isEmpty();
  }

  @Test
  void a_schema_first_met_while_the_registry_is_away_costs_no_record() {
    byte[] later = stack.encode(article("Wind", "It blew.", 10));
    EnrichService enrich = stack.enrich("state");
    EnrichStack.awaitReady(enrich);
    int port = stack.registry().port();
    stack.registry().close();
    for (int i = 0; i < 10; i++) {
      stack.publish("id-" + i, later);
    }
    awaitTrouble(enrich, "schema-registry");
    assertThat(stack.tally().read()).isZero();

    stack.restartRegistry(port);

    assertThat(stack.awaitRead(10).count(RecordOutcome.ENRICHED)).isEqualTo(10);
    EnrichStack.awaitReady(enrich);
    assertThat(stack.committed(Topics.DEAD_LETTER.name())).isEmpty();
  }

  @Test
  void a_stage_that_waits_for_the_registry_can_be_stopped() {
    byte[] value = stack.encode(article("Wind", "It blew.", 10));
    EnrichService enrich = stack.enrich("state");
    EnrichStack.awaitReady(enrich);
    int port = stack.registry().port();
    stack.registry().close();
    stack.publish("a", value);
    awaitTrouble(enrich, "schema-registry");

    enrich.close();
    stack.restartRegistry(port);
    stack.enrich("state");

    assertThat(stack.awaitRead(1).count(RecordOutcome.ENRICHED)).isEqualTo(1);
  }

  private static void awaitTrouble(EnrichService enrich, String check) {
    Health health = new Health();
    enrich.addTo(health);
    await().atMost(30, SECONDS).until(() -> health.report().get(check).isPresent());
    assertThat(enrich.isReady()).isFalse();
  }
}
