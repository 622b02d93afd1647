package io.broadsheet.local.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private final Differences differences = new Differences();

  @Test
  void what_every_new_version_changes_is_no_difference() {
    EnrichedArticle anew = article("Rain", 10);
    EnrichedArticle live =
        EnrichedArticle.newBuilder(anew)
            .setRevision(7)
            .setContentHash("other")
            .setEnrichedAt(Instant.EPOCH)
            .setEnricherVersion("0")
            .setAdModelVersion("0")
            .setFurnitureVersion("0")
            .build();

    differences.compare("a", live, anew);

    assertThat(differences.same()).isOne();
    assertThat(differences.fields()).isEmpty();
  }

  @Test
  void a_long_field_is_shown_from_where_it_differs() {
    String start = "It rained. ".repeat(50);

    differences.compare("a", article(start + "All day.", 10), article(start + "All night.", 10));

    assertThat(differences.fields().get("text").examples().get(0).anew())
        .startsWith("…")
        .contains("All night.")
        .hasSizeLessThan(80);
  }

  @Test
  void an_article_that_came_again_since_is_not_compared() {
    differences.compare("a", article("Snow", 11), article("Rain", 10));

    assertThat(differences.movedOn()).isOne();
    assertThat(differences.ids()).isEmpty();
  }

  @Test
  void what_is_erased_on_both_sides_counts_nowhere() {
    differences.compare("a", null, null);
    differences.compare("b", article("Rain", 10), null);
    differences.compare("c", null, article("Rain", 10));

    assertThat(DifferenceReport.lines(differences))
        .containsExactly("0 differ, 0 are the same", "1 not live", "1 live, and not in this run");
  }

  private static EnrichedArticle article(String text, long receivedAt) {
    return Messages.enriched()
        .setText(text)
        .setReceivedAt(Instant.ofEpochSecond(receivedAt))
        .build();
  }
}
