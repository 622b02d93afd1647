package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** The law on a mix of everything that can arrive, drawn with a fixed seed. */
class LawTest {
  private static final int RECORDS = 2_000;
  private static final int IDS = 150;

  @Test
  void read_is_the_sum_of_the_six_and_each_writes_what_the_law_says() {
    try (EnrichBench bench = new EnrichBench()) {
      mix(bench, new Random(20250520));
      List<TestRecord<byte[], byte[]>> written = bench.enriched.readRecordsToList();
      long tombstones = written.stream().filter(record -> record.value() == null).count();
      Tally tally = bench.tally();

      assertThat(tally.read()).isEqualTo(RECORDS);
      assertThat(tally.nextOffset()).isEqualTo(RECORDS);
      assertThat(tally.count(RecordOutcome.ENRICHED)).isEqualTo(written.size() - tombstones);
      assertThat(tally.count(RecordOutcome.ERASED)).isEqualTo(tombstones);
      assertThat(tally.count(RecordOutcome.DEAD_LETTERED)).isEqualTo(bench.letters().size());
      assertThat(tally.counts()).allSatisfy(this::occurs);
    }
  }

  @Test
  void the_meters_obey_the_law_too() {
    try (EnrichBench bench = new EnrichBench()) {
      mix(bench, new Random(20250520));
      double sum =
          bench.meters.find("broadsheet.enrich.outcomes").counters().stream()
              .mapToDouble(counter -> counter.count())
              .sum();
      assertThat(sum).isEqualTo(RECORDS);
      assertThat(bench.meters.counter("broadsheet.enrich.read").count()).isEqualTo(RECORDS);
    }
  }

  @Test
  void a_revision_never_goes_down_and_the_newest_record_is_what_the_state_says() {
    try (EnrichBench bench = new EnrichBench()) {
      mix(bench, new Random(7));
      Map<String, Integer> revisions = new HashMap<>();
      Map<String, EnrichedArticle> newest = new HashMap<>();
      for (TestRecord<byte[], byte[]> record : bench.enriched.readRecordsToList()) {
        String id = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
        EnrichedArticle article = bench.enrichedSerde.decode("articles.enriched", record.value());
        newest.put(id, article);
        if (article != null) {
          assertThat(article.getRevision()).isGreaterThanOrEqualTo(revisions.getOrDefault(id, 1));
          revisions.put(id, article.getRevision());
        }
      }
      newest.forEach((id, article) -> agrees(bench.revision(id), article));
    }
  }

  @Test
  void a_replay_writes_the_same_bytes() {
    try (EnrichBench once = new EnrichBench();
        EnrichBench again = new EnrichBench()) {
      mix(once, new Random(99));
      mix(again, new Random(99));
      assertThat(bytes(again)).isEqualTo(bytes(once));
      assertThat(again.tally()).isEqualTo(once.tally());
    }
  }

  /** On the test driver there is one partition, so nothing is ever rerouted. */
  private void occurs(RecordOutcome outcome, long count) {
    if (outcome != RecordOutcome.REROUTED) {
      assertThat(count).as(outcome.label()).isPositive();
    }
  }

  private static void agrees(Revision held, EnrichedArticle newest) {
    if (newest == null) {
      assertThat(held == null || held.content() == null).isTrue();
    } else {
      assertThat(held.number()).isEqualTo(newest.getRevision());
      assertThat(held.content().contentHash()).isEqualTo(newest.getContentHash());
    }
  }

  private static List<List<Byte>> bytes(EnrichBench bench) {
    List<List<Byte>> all = new ArrayList<>();
    bench.enriched.readRecordsToList().forEach(record -> all.add(list(record.value())));
    bench.letters().forEach(record -> all.add(list(record.value())));
    return all;
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (int i = 0; bytes != null && i < bytes.length; i++) {
      list.add(bytes[i]);
    }
    return list;
  }

  private static void mix(EnrichBench bench, Random random) {
    for (int i = 0; i < RECORDS; i++) {
      String id = "id-" + random.nextInt(IDS);
      int kind = random.nextInt(20);
      if (kind == 0) {
        bench.erase(id);
      } else if (kind == 1) {
        byte[] noise = new byte[random.nextInt(64)];
        random.nextBytes(noise);
        bench.publish(id, noise);
      } else if (kind == 2) {
        bench.publish(id, RawArticle.newBuilder(article(random)).setId("other").build());
      } else if (kind == 3) {
        bench.publish(id, truncated(bench, article(random), random));
      } else {
        bench.publish(id, article(random));
      }
    }
  }

  private static byte[] truncated(EnrichBench bench, RawArticle article, Random random) {
    byte[] whole = bench.rawSerde.encode("articles.raw", article);
    return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private static RawArticle article(Random random) {
    String[] weather = {"rain", "snow", "wind"};
    String what = weather[random.nextInt(weather.length)];
    RawArticle article =
        text("A day of " + what, "There was " + what + " in the valley until noon.", 1);
    return RawArticle.newBuilder(article)
        .setReceivedAt(Instant.ofEpochSecond(1_000 + random.nextInt(50)))
        .setHints(random.nextBoolean() ? Map.of() : Map.of("author", "Ana Prado"))
        .build();
  }
}
