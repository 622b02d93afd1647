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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while clients hand in as much as they can, as a deployment does. */
class GracefulStopIT {
  private static final int CLIENTS = 4;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int TERMINATED = 143;

  /** Some ten kilobytes, so that each stage has something to do. */
  private static final String BODY =
      String.join(
          "\n\n",
          IntStream.range(0, 60)
              .mapToObj(
                  number ->
                      "Paragraph "
                          + number
                          + ": it rained in the valley, the harbour office said on Sunday, and the"
                          + " ferry to Skarne stayed in the yard until the wind had gone.")
              .toList());

  @TempDir Path folder;

  @Test
  void each_service_ends_within_ten_seconds_at_full_load_and_nothing_is_lost() throws Exception {
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(
                folder, 0, settings -> settings.put("broker.session.timeout.ms", "60000"));
        EmbeddedRegistry registry = EmbeddedRegistry.start(folder, 0)) {
      Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
      try (Admin admin = Admin.create(kafka)) {
        new TopicAdmin(admin).createMissing();
      }
      try (Services services = new Services(folder, broker.bootstrap(), registry.url())) {
        List<Load> loads =
            IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Load(services.ingestPort(), "client-" + number, BODY, 1))
                .toList();
        for (Services.Victim victim : services.victims()) {
          await().atMost(120, SECONDS).until(victim::isReady);
          loads.forEach(load -> load.awaitMore(25));
          stop(victim.process());
          victim.process().start();
        }
        for (Load load : loads) {
          load.stop();
        }
        settle(kafka);
        check(Log.read(kafka), loads);
      }
    }
    for (String name : List.of("ingest.log", "enrich.log", "sink.log")) {
      assertThat(Files.readString(folder.resolve(name)))
          .doesNotContain("Not all closed within", "did not close cleanly");
    }
  }

  private static void stop(ServiceProcess process) {
    long start = System.nanoTime();
    process.terminate();
    assertThat(process.await(60)).isEqualTo(TERMINATED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
  }

  private static void settle(Map<String, Object> kafka) throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(kafka)) {
      catchUp.awaitEnrich();
      catchUp.awaitSink("broadsheet-sink-killed");
    }
  }

  private void check(Log log, List<Load> loads) throws Exception {
    assertThat(log.tally().read()).isEqualTo(log.raw().size());
    assertThat(log.count(RecordOutcome.ENRICHED)).isEqualTo(log.enriched().size());
    assertThat(log.enriched().stream().map(Log::key)).as("doubled").doesNotHaveDuplicates();
    assertThat(log.living())
        .as("lost")
        .containsAll(all(loads.stream().flatMap(load -> load.acceptedSound().stream())));
    assertThat(log.letters().stream().map(Letter::id).toList())
        .containsAll(all(loads.stream().flatMap(load -> load.acceptedBroken().stream())));
    assertThat(Rows.ids("jdbc:sqlite:" + folder.resolve("killed.db"))).isEqualTo(log.living());
  }

  private static List<String> all(Stream<String> ids) {
    return ids.toList();
  }
}
