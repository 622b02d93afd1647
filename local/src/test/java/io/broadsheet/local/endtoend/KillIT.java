package io.broadsheet.local.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.schemas.TopicAdmin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service as a process of its own, killed again and again while articles come in. */
class KillIT {
  private static final long SEED = 4711;
  private static final int KILLS_EACH = 10;

  @TempDir Path folder;

  @Test
  void whatever_is_killed_nothing_is_lost_and_nothing_doubled() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        EmbeddedRegistry registry = EmbeddedRegistry.start(folder, 0)) {
      Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
      createTopics(kafka);
      try (Services services = new Services(folder, broker.bootstrap(), registry.url())) {
        Load load = new Load(services.ingestPort());
        killAtRandom(services, load);
        load.stop();
        settle(kafka);
        check(Log.read(kafka), load);
      }
    }
  }

  private static void killAtRandom(Services services, Load load) {
    Random random = new Random(SEED);
    List<Services.Victim> victims = new ArrayList<>();
    for (int round = 0; round < KILLS_EACH; round++) {
      victims.addAll(services.victims());
    }
    Collections.shuffle(victims, random);
    for (Services.Victim victim : victims) {
      await().atMost(90, SECONDS).until(victim::isReady);
      load.awaitMore(5 + random.nextInt(20));
      victim.process().kill();
      victim.process().start();
    }
  }

  private void check(Log log, Load load) throws Exception {
    assertThat(load.accepted()).hasSizeGreaterThan(100);
    assertThat(log.tally().read())
        .as("each raw record has one outcome")
        .isEqualTo(log.raw().size());
    assertThat(log.count(RecordOutcome.ENRICHED)).isEqualTo(log.enriched().size());
    assertThat(log.count(RecordOutcome.DEAD_LETTERED)).isEqualTo(log.letters().size());
    assertThat(log.letters().stream().map(Letter::identity)).doesNotHaveDuplicates();
    assertThat(log.enriched().stream().map(Log::key)).as("doubled").doesNotHaveDuplicates();
    assertThat(log.living()).as("lost").containsAll(load.acceptedSound());
    assertThat(log.letters().stream().map(Letter::id)).containsAll(load.acceptedBroken());
    assertThat(Rows.ids("jdbc:sqlite:" + folder.resolve("killed.db"))).isEqualTo(log.living());
  }

  private static void settle(Map<String, Object> kafka) throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(kafka)) {
      catchUp.awaitEnrich();
      catchUp.awaitSink("broadsheet-sink-killed");
    }
  }

  private static void createTopics(Map<String, Object> kafka) {
    try (Admin admin = Admin.create(kafka)) {
      new TopicAdmin(admin).createMissing();
    }
  }
}
