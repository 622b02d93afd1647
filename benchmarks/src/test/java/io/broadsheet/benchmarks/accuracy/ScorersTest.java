package io.broadsheet.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void equal_bodies_score_one_and_strangers_none() {
    String text = "the harbour opened again on Monday";
    assertThat(Shingles.compare(text, text).precision()).isEqualTo(1);
    assertThat(Shingles.compare(text, "nothing of it is here at all").recall()).isZero();
    assertThat(Shingles.compare(text, "").recall()).isZero();
  }

  @Test
  void a_body_with_as_much_again_has_half_the_precision() {
    Shingles shared = Shingles.compare("a b c d e f g", "a b c d e f g h i j k");
    assertThat(shared.recall()).isEqualTo(1);
    assertThat(shared.precision()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void names_are_split_freed_of_by_and_degrees_and_compared_without_case() {
    assertThat(People.of(List.of("By Ada Lind and Bo Quist, PhD")))
        .containsExactly("ada lind", "bo quist");
  }

  @Test
  void quotes_dashes_and_blanks_are_of_one_form() {
    assertThat(Normal.form("“It’s\u00a0  over” – really…")).isEqualTo("\"it's over\" - really...");
  }

  @Test
  void a_field_counts_only_where_the_gold_has_it() throws IOException {
    PageScorer scorer = new PageScorer();
    scorer.add(
        JSON.readTree("{\"title\":\"Harbour opens\",\"published\":\"2026-03-01\"}"),
        Messages.enriched()
            .setTitle("HARBOUR opens")
            .setPublishedDate(LocalDate.of(2026, 3, 2))
            .build());
    assertThat(scorer.figures())
        .containsExactlyInAnyOrderEntriesOf(Map.of("title.exact", 1.0, "date.exact", 0.0));
  }

  @Test
  void a_paragraph_is_flagged_when_half_of_it_lies_in_spans() throws IOException {
    JsonNode gold =
        JSON.readTree(
            "{\"paragraphs\":[{\"text\":\"News of the day.\",\"label\":\"article\"},"
                + "{\"text\":\"Buy now here\",\"label\":\"ad-promo\"}]}");
    SpanScorer scorer = new SpanScorer();
    scorer.add(
        gold,
        Messages.enriched()
            .setText("News of the day.\n\nBuy now here")
            .setAdLabel(AdLabel.CONTAINS_ADS)
            .setAdSpans(List.of(new AdSpan(18, 26, "COMMERCE", 0.9, List.of())))
            .build());
    assertThat(scorer.figures())
        .containsEntry("paragraphs.f1", 1.0)
        .containsEntry("blocks.f1", 1.0);
    assertThat(scorer.figures()).containsEntry("news.unflagged", 1.0);
  }

  @Test
  void floors_rise_by_themselves_and_fall_only_for_a_reason(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("baseline.json");
    Baseline baseline = Baseline.read(file);
    baseline.move("text/own", "f1", Map.of("title.exact", 0.9), null);
    baseline.move("text/own", "f1", Map.of("title.exact", 0.8), null);
    baseline.write();
    assertThat(Baseline.read(file).floor("text/own", "title.exact")).isEqualTo(0.9);
    assertThat(Baseline.read(file).isForeign("text/own", "other")).isTrue();

    baseline.move("text/own", "f1", Map.of("title.exact", 0.8), "the gold was mended");
    assertThat(baseline.floor("text/own", "title.exact")).isEqualTo(0.8);
  }
}
