package io.broadsheet.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.local.endtoend.Post.Answer;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From HTTP to SQLite and PostgreSQL, all parts real. */
class EndToEndIT {
  private static final String STORY =
      "Ferry returns to Skarne\nBy Ada Lind\n1 March 2026\n\nThe ferry to Skarne sails again after"
          + " a winter in the yard, the harbour office said on Sunday. It takes forty minutes.\n\n"
          + "Subscribe to our newsletter and get the tides in your inbox every morning.";

  @TempDir Path folder;

  @Test
  void every_record_has_one_of_six_outcomes_and_both_stores_hold_what_follows() throws Exception {
    try (TwoStores stores = new TwoStores(folder)) {
      Post post = stores.post();
      Answer ferry = post.article("text/plain", "https://a.example/ferry", STORY);
      Answer page =
          post.article(
              "text/html", "https://a.example/page", "<h1>Rain</h1><p>It rained all day.</p>");
      Answer gone = post.article("text/plain", "https://a.example/gone", STORY + "\n\nMore.");
      String lines =
          post.lines(
              "{\"url\":\"https://a.example/1\",\"text\":\"One\\n\\nThe first.\"}\n"
                  + "{\"broken\n"
                  + "{\"url\":\"https://a.example/2\",\"text\":\"Two\\n\\nThe second.\"}\n");
      assertThat(lines.lines()).hasSize(3);
      assertThat(List.of(ferry.status(), page.status(), gone.status())).containsOnly(202);
      stores.settled();

      post.article("text/plain", "https://a.example/ferry", STORY); // unchanged
      post.article("text/html", "https://a.example/empty", "<html><body></body></html>");
      assertThat(post.delete(gone.id()).status()).isEqualTo(202);
      sendOldAndMisplaced(stores, ferry.id());
      Log log = stores.settled();

      assertThat(log.tally().read()).isEqualTo(log.raw().size());
      assertThat(log.count(RecordOutcome.ENRICHED)).isEqualTo(6);
      assertThat(log.count(RecordOutcome.UNCHANGED)).isEqualTo(1);
      assertThat(log.count(RecordOutcome.ERASED)).isEqualTo(2);
      assertThat(log.count(RecordOutcome.SUPERSEDED)).isEqualTo(1);
      assertThat(log.count(RecordOutcome.REROUTED)).isEqualTo(1);
      assertThat(log.count(RecordOutcome.DEAD_LETTERED)).isEqualTo(1);
      assertThat(log.enriched()).hasSize(6 + 2);
      assertThat(log.tombstones()).isEqualTo(2);
      assertThat(log.letters())
          .singleElement()
          .satisfies(one -> assertThat(one.reason()).isEqualTo("empty"));
      assertThat(log.living()).hasSize(5).contains(ferry.id(), page.id()).doesNotContain(gone.id());
      assertSameRows(stores, log);
      assertThat(Rows.adSpans(stores.sqlite())).anyMatch(span -> span.startsWith(ferry.id()));
    }
  }

  static void assertSameRows(TwoStores stores, Log log) throws Exception {
    assertThat(Rows.ids(stores.sqlite())).isEqualTo(log.living());
    assertThat(Rows.articles(stores.postgres())).isEqualTo(Rows.articles(stores.sqlite()));
    assertThat(Rows.adSpans(stores.postgres())).isEqualTo(Rows.adSpans(stores.sqlite()));
  }

  /**
   * What only other producers do: an older version of the ferry, and a key on a wrong partition.
   */
  private static void sendOldAndMisplaced(TwoStores stores, String ferry) throws Exception {
    Map<String, Object> kafka = stores.stack().kafka();
    try (ArticleSerdes serdes = ArticleSerdes.open(stores.stack().settings().schemaRegistry());
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      String topic = Topics.RAW.name();
      byte[] old =
          serdes
              .raw()
              .encode(
                  topic,
                  Messages.raw().setText("Old\n\nNews.").setReceivedAt(Instant.EPOCH).build());
      producer.send(new ProducerRecord<>(topic, ferry, old)).get();
      byte[] astray =
          serdes
              .raw()
              .encode(
                  topic,
                  Messages.raw()
                      .setText("Astray\n\nBut found.")
                      .setReceivedAt(Instant.now())
                      .build());
      int home = producer.send(new ProducerRecord<>(topic, "probe", null)).get().partition();
      int partitions = producer.partitionsFor(topic).size();
      producer.send(new ProducerRecord<>(topic, (home + 1) % partitions, "probe", astray)).get();
    }
  }
}
