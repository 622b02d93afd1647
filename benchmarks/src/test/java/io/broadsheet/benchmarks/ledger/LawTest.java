package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.RecordOutcome;
import org.junit.jupiter.api.Test;

class LawTest {
  private static final Token FRESH = new Token(0, 1, ArticleKind.FRESH);

  private final Law law = new Law(id -> id.equals("elsewhere") ? 0 : Scene.PARTITION);

  @Test
  void the_same_content_again_is_unchanged_and_another_is_enriched() {
    assertThat(article("one", 10)).isEqualTo(RecordOutcome.ENRICHED);
    assertThat(article("one", 20)).isEqualTo(RecordOutcome.UNCHANGED);
    assertThat(article("two", 30)).isEqualTo(RecordOutcome.ENRICHED);
  }

  @Test
  void what_was_received_before_the_newest_sighting_is_superseded() {
    article("one", 10);
    article("one", 30);

    assertThat(article("two", 20)).isEqualTo(RecordOutcome.SUPERSEDED);
  }

  @Test
  void after_erasure_the_same_content_is_enriched_again_but_an_older_one_is_not() {
    article("one", 10);

    assertThat(law.outcome(Scene.entry(FRESH, "a", null, 1, 0))).isEqualTo(RecordOutcome.ERASED);
    assertThat(article("one", 5)).isEqualTo(RecordOutcome.SUPERSEDED);
    assertThat(article("one", 10)).isEqualTo(RecordOutcome.ENRICHED);
  }

  @Test
  void a_key_on_the_wrong_partition_is_rerouted_whatever_its_value() {
    assertThat(law.outcome(Scene.entry(FRESH, "elsewhere", null, 0, 0)))
        .isEqualTo(RecordOutcome.REROUTED);
  }

  @Test
  void an_empty_page_is_dead_lettered_each_time_and_leaves_no_trace() {
    Token empty = new Token(0, 1, ArticleKind.EMPTY);

    assertThat(law.outcome(Scene.entry(empty, "a", "", 0, 10)))
        .isEqualTo(RecordOutcome.DEAD_LETTERED);
    assertThat(law.outcome(Scene.entry(empty, "a", "", 1, 20)))
        .isEqualTo(RecordOutcome.DEAD_LETTERED);
    assertThat(article("one", 10)).isEqualTo(RecordOutcome.ENRICHED);
  }

  private RecordOutcome article(String content, long receivedAt) {
    return law.outcome(Scene.entry(FRESH, "a", content, 0, receivedAt));
  }
}
