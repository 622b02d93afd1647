package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private final EnrichBench bench = new EnrichBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void an_article_becomes_one_enriched_record_under_its_key() {
    bench.publish("a", text("Rain in Porto", "It rained all day.", 10));

    EnrichedArticle article = bench.nextEnriched();
    assertThat(article.getId()).isEqualTo("a");
    assertThat(article.getTitle()).isEqualTo("Rain in Porto");
    assertThat(article.getRevision()).isEqualTo(1);
    assertThat(article.getContentHash()).matches("[0-9a-f]{64}");
    assertThat(article.getReceivedAt()).isEqualTo(Instant.ofEpochSecond(10));
    assertThat(article.getEnrichedAt()).isEqualTo(EnrichBench.NOW);
    assertThat(article.getEnricherVersion()).isEqualTo(Versions.current().enricher());
    assertThat(bench.enriched.isEmpty()).isTrue();
    assertThat(bench.tally().count(RecordOutcome.ENRICHED)).isEqualTo(1);
  }

  @Test
  void the_same_content_again_writes_nothing() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.nextEnriched();
    RawArticle again =
        RawArticle.newBuilder(text("Rain", "It rained.", 20))
            .setFetchedAt(Instant.ofEpochSecond(19))
            .setSource("elsewhere")
            .build();
    bench.publish("a", again);

    assertThat(bench.enriched.isEmpty()).isTrue();
    assertThat(bench.tally().count(RecordOutcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void an_article_seen_again_unchanged_is_as_new_as_its_last_sighting() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.publish("a", text("Rain", "It rained.", 30));
    bench.publish("a", text("Rain", "An older draft.", 20));

    assertThat(bench.tally().count(RecordOutcome.SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void hints_and_url_count_as_content() {
    RawArticle plain = text("Rain", "It rained.", 10);
    bench.publish("a", plain);
    bench.publish("a", RawArticle.newBuilder(plain).setUrl("https://example.org/rain").build());
    bench.publish("a", RawArticle.newBuilder(plain).setHints(Map.of("author", "Ana")).build());

    assertThat(bench.tally().count(RecordOutcome.ENRICHED)).isEqualTo(3);
  }

  @Test
  void a_changed_body_raises_the_revision_and_a_changed_url_does_not() {
    RawArticle first = text("Rain", "It rained.", 10);
    bench.publish("a", first);
    bench.publish("a", RawArticle.newBuilder(first).setUrl("https://example.org/rain").build());
    bench.publish("a", text("Rain", "It rained, then it snowed.", 11));

    assertThat(bench.nextEnriched().getRevision()).isEqualTo(1);
    assertThat(bench.nextEnriched().getRevision()).isEqualTo(1);
    assertThat(bench.nextEnriched().getRevision()).isEqualTo(2);
  }

  @Test
  void an_older_publication_is_superseded_and_one_of_the_same_time_is_not() {
    bench.publish("a", text("Rain", "Newer.", 20));
    bench.publish("a", text("Rain", "Older.", 19));
    bench.publish("a", text("Rain", "Same time.", 20));

    assertThat(bench.nextEnriched().getText()).contains("Newer.");
    assertThat(bench.nextEnriched().getText()).contains("Same time.");
    assertThat(bench.tally().count(RecordOutcome.SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void a_null_erases_and_the_state_keeps_nothing_but_counter_and_time() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.nextEnriched();
    bench.erase("a");

    assertThat(bench.nextEnriched()).isNull();
    assertThat(bench.revision("a")).isEqualTo(new Revision(1, 10_000, null));
    assertThat(bench.tally().count(RecordOutcome.ERASED)).isEqualTo(1);
  }

  @Test
  void erasure_is_no_ban_and_the_revision_goes_on_from_where_it_was() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.publish("a", text("Rain", "It rained twice.", 11));
    bench.erase("a");
    bench.publish("a", text("Rain", "It rained twice.", 12));

    bench.nextEnriched();
    bench.nextEnriched();
    assertThat(bench.nextEnriched()).isNull();
    assertThat(bench.nextEnriched().getRevision()).isEqualTo(3);
  }

  @Test
  void what_was_received_before_the_erased_publication_does_not_come_back() {
    bench.publish("a", text("Rain", "It rained.", 10));
    bench.erase("a");
    bench.publish("a", text("Rain", "An older copy.", 9));

    assertThat(bench.tally().count(RecordOutcome.SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void erasing_what_was_never_seen_is_passed_on_and_leaves_no_state() {
    bench.erase("unknown");
    bench.erase("unknown");

    assertThat(bench.nextEnriched()).isNull();
    assertThat(bench.nextEnriched()).isNull();
    assertThat(bench.revision("unknown")).isNull();
    assertThat(bench.tally().count(RecordOutcome.ERASED)).isEqualTo(2);
  }

  @Test
  void another_enricher_or_model_enriches_the_same_content_anew() {
    bench.publish("a", text("Rain", "It rained.", 10));
    EnrichedArticle first = bench.nextEnriched();
    Versions now = Versions.current();
    Revision held = bench.revision("a");
    Versions other = new Versions(now.enricher(), "another", now.schema());
    bench
        .driver
        .getKeyValueStore(EnrichTopology.REVISIONS_STORE)
        .put(
            "a",
            new Revision(
                held.number(),
                held.receivedAt(),
                new Revision.Content(
                    held.content().contentHash(), held.content().rawHash(), other)));
    bench.publish("a", text("Rain", "It rained.", 10));

    EnrichedArticle second = bench.nextEnriched();
    assertThat(second.getRevision()).isEqualTo(first.getRevision());
  }

  @Test
  void an_empty_id_in_the_value_takes_the_keys() {
    bench.publish("a", RawArticle.newBuilder(text("Rain", "It rained.", 10)).setId("").build());
    assertThat(bench.nextEnriched().getId()).isEqualTo("a");
  }

  @Test
  void a_tracing_header_is_passed_on_and_our_own_are_not() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", EnrichBench.utf8("00-abc"));
    headers.add(Rerouter.HEADER, EnrichBench.utf8("3@7"));
    byte[] value = bench.rawSerde.encode("articles.raw", text("Rain", "It rained.", 10));
    bench.raw.pipeInput(new TestRecord<>(EnrichBench.utf8("a"), value, headers));

    assertThat(bench.enriched.readRecord().headers().toArray())
        .extracting(header -> header.key())
        .containsExactly("traceparent");
  }

  @Test
  void what_is_sent_through_again_is_enriched_again_and_says_which_attempt_it_is() {
    bench.publish("a", text("Rain", "It rained.", 10));
    EnrichedArticle first = bench.nextEnriched();
    RecordHeaders headers = new RecordHeaders();
    headers.add(DeadLetterHeaders.ATTEMPT, EnrichBench.utf8("2"));
    byte[] value = bench.rawSerde.encode("articles.raw", text("Rain", "It rained.", 10));
    bench.raw.pipeInput(new TestRecord<>(EnrichBench.utf8("a"), value, headers));

    TestRecord<byte[], byte[]> again = bench.enriched.readRecord();
    assertThat(bench.enrichedSerde.decode("articles.enriched", again.value())).isEqualTo(first);
    assertThat(EnrichBench.header(again, DeadLetterHeaders.ATTEMPT)).isEqualTo("2");
    assertThat(bench.tally().count(RecordOutcome.ENRICHED)).isEqualTo(2);
  }

  @Test
  void a_record_without_a_time_of_its_own_is_handled_like_any_other() {
    Instant before1970 = Instant.ofEpochMilli(0);
    byte[] value = bench.rawSerde.encode("articles.raw", text("Rain", "It rained.", 10));
    bench.raw.pipeInput(new TestRecord<>(EnrichBench.utf8("a"), value, before1970));
    assertThat(bench.nextEnriched().getId()).isEqualTo("a");
    ConsumerRecord<Object, Object> timeless = new ConsumerRecord<>("t", 0, 0L, null, null);
    assertThat(new LogTime().extract(timeless, -1)).isZero();
  }

  @Test
  void each_field_is_metered_with_its_cue() {
    bench.publish("a", text("Rain in Porto", "It rained all day.", 10));
    assertThat(bench.meters.find("broadsheet.enrich.field").tag("field", "title").counters())
        .singleElement()
        .satisfies(counter -> assertThat(counter.count()).isEqualTo(1));
    assertThat(bench.meters.find("broadsheet.enrich.latency").timer().count()).isEqualTo(1);
    assertThat(bench.meters.find("broadsheet.enrich.ads").counters()).hasSize(1);
  }

  @Test
  void what_fails_fails_before_anything_was_written() {
    MeterFilter broken =
        new MeterFilter() {
          @Override
          public MeterFilterReply accept(Meter.Id id) {
            throw new IllegalStateException("no room for " + id.getName());
          }
        };
    bench.meters.config().meterFilter(broken);
    RawArticle article = text("Rain", "It rained.", 10);

    assertThatThrownBy(() -> bench.publish("a", article)).isInstanceOf(StreamsException.class);
    assertThat(bench.enriched.isEmpty()).isTrue();
    assertThat(bench.letters()).isEmpty();
  }
}
