package io.broadsheet.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GeneratedArticlesTest {
  private final Enricher enricher = new Enricher();

  @Test
  void the_same_number_gives_the_same_page() {
    assertThat(GeneratedArticles.html(3)).isEqualTo(GeneratedArticles.html(3));
    assertThat(GeneratedArticles.html(3).getHtml())
        .isNotEqualTo(GeneratedArticles.html(4).getHtml());
  }

  @Test
  void a_page_is_as_large_as_those_of_today() {
    assertThat(GeneratedArticles.html(1).getHtml().length()).isBetween(200_000, 300_000);
  }

  @Test
  void a_page_is_understood_like_a_real_one() {
    EnrichedArticle article = read(GeneratedArticles.html(1));

    assertThat(article.getPublishedDate()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(article.getTitle()).isNotBlank().doesNotContain("Gazette");
    assertThat(article.getAuthors()).hasSize(1);
    assertThat(article.getBody()).doesNotContain("min read", "Subscribe now");
    assertThat(article.getBody().length()).isBetween(6_000, 20_000);
  }

  @Test
  void a_text_has_the_size_asked_for_and_a_date() {
    RawArticle text = GeneratedArticles.text(2, 6_000);

    assertThat(text.getText()).hasSize(6_000);
    assertThat(read(text).getPublishedDate()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  private EnrichedArticle read(RawArticle raw) {
    assertThat(enricher.enrich(raw)).isInstanceOf(Outcome.Enriched.class);
    return ((Outcome.Enriched) enricher.enrich(raw)).article();
  }
}
