package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.LEARN_EVERY;
import static io.broadsheet.enrich.EnrichBench.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.broadsheet.enrich.core.site.ParagraphHash;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.RecurringParagraph;
import io.broadsheet.schemas.SiteFurniture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stream teaches about its sites, on the real topology. */
class LearnTest {
  private static final String SITE = "example.org";
  private static final String NOTICE =
      "Letters to this page may be shortened and are printed under the sender's full name.";
  private final EnrichBench bench = new EnrichBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private static RawArticle article(String site, String id, String notice, long receivedAt) {
    String words =
        "In "
            + id
            + " it rained on the market square until the clock struck noon, and the band"
            + " played on under its awning while the mayor waited for the ferry.";
    RawArticle text =
        EnrichBench.text("Rain in " + id + " again", words + "\n\n" + notice, receivedAt);
    return RawArticle.newBuilder(text).setUrl("https://www." + site + "/" + id).build();
  }

  private void publish(String id) {
    bench.publish(id, article(SITE, id, NOTICE, 10));
  }

  private int counted(String site, String text) {
    SiteMemory memory =
        (SiteMemory) bench.driver.getKeyValueStore(EnrichTopology.SITE_MEMORY_STORE).get(site);
    return memory == null
        ? 0
        : memory.recurring().stream()
            .filter(entry -> entry.hash() == ParagraphHash.of(text))
            .mapToInt(entry -> entry.articles())
            .sum();
  }

  private int articles(String site) {
    Object memory = bench.driver.getKeyValueStore(EnrichTopology.SITE_MEMORY_STORE).get(site);
    return memory == null ? 0 : ((SiteMemory) memory).articles();
  }

  private SiteFurniture nextSnapshot() {
    TestRecord<byte[], byte[]> record = bench.furniture.readRecord();
    return bench.furnitureSerde.decode(EnrichTopology.SITE_FURNITURE_TOPIC, record.value());
  }

  @Test
  void what_recurs_is_told_under_the_sites_name() {
    publish("ellerby");
    publish("skarne");
    assertThat(bench.furniture.isEmpty()).isTrue();
    publish("tamarau");

    TestRecord<byte[], byte[]> record = bench.furniture.readRecord();
    SiteFurniture told =
        bench.furnitureSerde.decode(EnrichTopology.SITE_FURNITURE_TOPIC, record.value());
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(SITE);
    assertThat(told.getSite()).isEqualTo(SITE);
    assertThat(told.getArticles()).isEqualTo(3);
    assertThat(told.getWindowDays()).isEqualTo(30);
    assertThat(told.getVersion()).hasSize(16);
    assertThat(told.getParagraphs())
        .extracting(RecurringParagraph::getHash, RecurringParagraph::getArticles)
        .containsExactly(tuple(HexFormat.of().toHexDigits(ParagraphHash.of(NOTICE)), 3));
    assertThat(bench.furniture.isEmpty()).isTrue();
  }

  @Test
  void an_id_counts_once_however_often_it_comes() {
    for (int time = 0; time < 5; time++) {
      publish("ellerby");
      bench.publish(
          "skarne",
          article(SITE, "skarne", NOTICE + " Version " + "x".repeat(time + 1), 10 + time));
    }
    bench.erase("ellerby");
    publish("ellerby");
    assertThat(articles(SITE)).isEqualTo(2);
    assertThat(counted(SITE, NOTICE)).isZero();
  }

  @Test
  void what_was_rejected_superseded_or_erased_teaches_nothing() {
    bench.publish("a", new byte[] {1, 2, 3});
    bench.publish("b", article(SITE, "b", NOTICE, 10));
    bench.publish("b", article(SITE, "bb", NOTICE, 9));
    bench.erase("c");
    assertThat(articles(SITE)).isEqualTo(1);
  }

  @Test
  void snapshots_come_at_most_every_so_many_articles_and_only_if_they_are_news() {
    for (int article = 0; article < 4 * LEARN_EVERY; article++) {
      publish("town" + "x".repeat(article + 1));
    }
    // Told at 3 and 6 articles; at 9 the count has not doubled twice, at 12 it has passed 8.
    int snapshots = bench.furniture.readRecordsToList().size();
    assertThat(snapshots).isBetween(2, 4);
    assertThat(counted(SITE, NOTICE)).isEqualTo(4 * LEARN_EVERY);
  }

  @Test
  void sites_are_counted_apart_and_articles_without_address_not_at_all() {
    for (String id : List.of("ellerby", "skarne", "tamarau")) {
      bench.publish(id, article(id + ".example", id, NOTICE, 10));
      bench.publish(id + "-plain", EnrichBench.text("Rain in " + id, NOTICE, 10));
    }
    assertThat(bench.furniture.isEmpty()).isTrue();
    assertThat(articles("skarne.example")).isEqualTo(1);
    assertThat(articles("")).isZero();
  }

  @Test
  void a_snapshot_that_was_read_decides_about_the_next_article_and_is_named_in_it() {
    for (String id : List.of("ellerby", "skarne", "tamarau")) {
      publish(id);
      assertThat(bench.nextEnriched().getFurnitureVersion()).isEmpty();
    }
    SiteFurniture told = nextSnapshot();
    bench.knowledge.put(SITE, told);
    publish("moorwald");

    EnrichedArticle article = bench.nextEnriched();
    assertThat(article.getFurnitureVersion()).isEqualTo(told.getVersion());
    assertThat(article.getBody()).doesNotContain(NOTICE);
  }

  @Test
  void nothing_is_sent_again_because_something_was_learned() {
    for (String id : List.of("ellerby", "skarne", "tamarau")) {
      publish(id);
      bench.nextEnriched();
    }
    bench.knowledge.put(SITE, nextSnapshot());
    publish("ellerby");
    assertThat(bench.enriched.isEmpty()).isTrue();
    assertThat(bench.tally().count(RecordOutcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void a_site_not_seen_for_thirty_days_is_forgotten_and_said_to_be() {
    for (String id : List.of("ellerby", "skarne", "tamarau")) {
      publish(id);
    }
    nextSnapshot();
    bench.raw.advanceTime(Duration.ofDays(31));
    bench.publish("elsewhere", article("other.example", "elsewhere", NOTICE, 10));

    TestRecord<byte[], byte[]> tombstone = bench.furniture.readRecord();
    assertThat(tombstone.key()).isEqualTo(utf8(SITE));
    assertThat(tombstone.value()).isNull();
    assertThat(articles(SITE)).isZero();
    assertThat(articles("other.example")).isEqualTo(1);
  }

  @Test
  void what_is_no_sighting_is_passed_over() {
    ByteArraySerializer bytes = new ByteArraySerializer();
    bench
        .driver
        .createInputTopic("broadsheet-enrich-sightings-repartition", bytes, bytes)
        .pipeInput(utf8(SITE), utf8("noise"));
    publish("ellerby");
    assertThat(articles(SITE)).isEqualTo(1);
  }
}
