package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.benchmarks.ledger.Evidence.Buried;
import io.broadsheet.benchmarks.ledger.Evidence.Row;
import io.broadsheet.benchmarks.ledger.Evidence.Understood;
import io.broadsheet.enrich.RecordOutcome;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class AuditTest {
  private final Scene scene = Scene.sound();

  @Test
  void a_run_where_all_is_well_has_no_findings_and_counts_what_happened() {
    Audit.Result result = scene.audit();

    assertThat(result.findings().words()).isEmpty();
    assertThat(result.findings().isEmpty()).isTrue();
    assertThat(result.counts()).isEqualTo(new Counts(5, 5, 5, 2, 1, 1, 0, 0, 1, 1, 0, 0, 0));
  }

  @Test
  void an_acknowledged_post_that_is_not_on_raw_is_lost() {
    scene.journal.add(
        new PostJournal.Entry(new Token(9, 1, ArticleKind.FRESH), "z", Scene.PARTITION, 99));

    assertThat(scene.audit().counts().lost()).isEqualTo(1);
  }

  @Test
  void a_raw_record_without_its_enriched_one_is_lost() {
    scene.enriched.remove(0);

    assertThat(scene.audit().findings().words())
        .contains("lost: no outcome of raw " + Scene.PARTITION + "@0");
  }

  @Test
  void a_raw_record_enriched_twice_is_doubled() {
    scene.enriched.add(new Understood(Scene.PARTITION, 9, "a", new Token(0, 1, ArticleKind.FRESH)));

    assertThat(scene.audit().counts().doubled()).isEqualTo(1);
  }

  @Test
  void one_tombstone_enriched_twice_is_doubled() {
    scene.enriched.add(new Understood(Scene.PARTITION, 9, "b", null));

    assertThat(scene.audit().counts().doubled()).isEqualTo(1);
  }

  @Test
  void an_attempt_that_stands_on_raw_twice_is_doubled_though_enrich_found_it_unchanged() {
    scene.raw.add(Scene.entry(new Token(0, 1, ArticleKind.FRESH), "a", "one", 5, 2_000));
    scene.count(RecordOutcome.UNCHANGED, 1);

    assertThat(scene.audit().counts().doubled()).isEqualTo(1);
  }

  @Test
  void a_retry_of_the_client_is_not_doubled() {
    Token retry = new Token(0, 2, ArticleKind.FRESH);
    scene.journal.add(PostJournal.Entry.attempt(retry, "a"));
    scene.raw.add(Scene.entry(retry, "a", "one", 5, 2_000));
    scene.count(RecordOutcome.UNCHANGED, 1);

    assertThat(scene.audit().findings().isEmpty()).isTrue();
  }

  @Test
  void enriched_records_in_another_order_than_raw_are_out_of_order() {
    Collections.swap(scene.enriched, 0, 1);

    assertThat(scene.audit().counts().outOfOrder()).isEqualTo(1);
  }

  @Test
  void a_dead_letter_that_nobody_planted_is_a_finding() {
    scene.letters.add(new Buried("sink", "articles.enriched", Scene.PARTITION, 0));

    assertThat(scene.audit().findings().isEmpty()).isFalse();
  }

  @Test
  void a_dead_letter_that_is_missing_is_lost_and_one_that_comes_twice_is_doubled() {
    Buried letter = scene.letters.remove(0);
    assertThat(scene.audit().counts().lost()).isEqualTo(1);

    scene.letters.add(letter);
    scene.letters.add(letter);
    assertThat(scene.audit().counts().doubled()).isEqualTo(1);
  }

  @Test
  void a_missing_row_is_lost_and_one_of_an_erased_article_is_a_finding() {
    scene.rows.clear();
    assertThat(scene.audit().counts().lost()).isEqualTo(1);

    Scene erased = Scene.sound();
    erased.rows.add(new Row("b", Scene.PARTITION, 1));
    assertThat(erased.audit().findings().isEmpty()).isFalse();
  }

  @Test
  void a_row_written_twice_from_one_record_is_doubled() {
    scene.writes.add(scene.writes.get(0));

    assertThat(scene.audit().counts().doubled()).isPositive();
  }

  @Test
  void counts_of_enrich_that_differ_from_the_log_are_a_finding() {
    scene.count(RecordOutcome.SUPERSEDED, 1);

    assertThat(scene.audit().findings().isEmpty()).isFalse();
  }
}
