package io.broadsheet.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Quote;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldScorerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_quotation_is_known_by_its_letters_and_a_scrap_is_neither_right_nor_wrong()
      throws IOException {
    String gold =
        "{\"keyPoints\":[],\"quotes\":[{\"quote\":\"%s\",\"speakers\":[\"Ada Lind\",null]}],"
            + "\"quotesEitherWay\":[\"%s\"]}";
    JsonNode labels =
        JSON.readTree(
            gold.formatted(GoldFields.key("“The lock is open.”"), GoldFields.key("at last")));
    Map<String, Double> figures =
        figures(
            labels,
            Messages.enriched()
                .setQuotes(
                    List.of(
                        new Quote("The lock is open", "Ada Lind", 0, 1),
                        new Quote("At last", "Bo Quist", 0, 1)))
                .build());
    assertThat(figures).containsEntry("quotes.f1", 1.0).containsEntry("speakers.exact", 1.0);
  }

  @Test
  void a_name_found_in_two_forms_counts_once() throws IOException {
    JsonNode labels =
        JSON.readTree(
            "{\"quotes\":[],\"organizations\":[[\"Harbour Board\",\"HB\"],[\"Pilots\"]]}");
    Map<String, Double> figures =
        figures(
            labels,
            Messages.enriched()
                .setEntities(
                    List.of(
                        new Entity("HB", "ORGANIZATION", 2),
                        new Entity("Harbour Board", "ORGANIZATION", 1)))
                .build());
    assertThat(figures)
        .containsEntry("organizations.precision", 1.0)
        .containsEntry("organizations.recall", 0.5);
  }

  @Test
  void a_page_without_a_summary_counts_for_itself() throws IOException {
    Map<String, Double> figures =
        figures(
            JSON.readTree("{\"keyPoints\":[],\"modified\":\"2026-03-01T23:00:00-05:00\"}"),
            Messages.enriched()
                .setKeyPoints(List.of("The lock is open."))
                .setModifiedAt(Instant.parse("2026-03-02T04:00:10Z"))
                .build());
    assertThat(figures).containsEntry("keyPoints.none", 0.0).containsEntry("modified.exact", 1.0);
  }

  @Test
  void the_labels_hold_hashes_and_at_least_sixty_articles() throws IOException {
    GoldFields gold = GoldFields.read();
    assertThat(gold.labels().values())
        .allSatisfy(label -> assertThat(label.path("html").asText()).hasSize(64))
        .filteredOn(label -> label.has("quotes"))
        .hasSizeGreaterThanOrEqualTo(60);
  }

  private static Map<String, Double> figures(JsonNode labels, EnrichedArticle found) {
    FieldScorer scorer = new FieldScorer();
    scorer.add(labels, found);
    return scorer.figures();
  }
}
