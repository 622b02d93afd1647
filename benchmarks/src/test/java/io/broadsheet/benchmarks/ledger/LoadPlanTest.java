package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.benchmarks.ledger.LoadPlan.Article;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
  private final LoadPlan plan = new LoadPlan(5);
  private final List<Article> articles = IntStream.range(0, 5_000).mapToObj(plan::article).toList();

  @Test
  void an_article_depends_on_seed_and_number_alone() {
    assertThat(new LoadPlan(5).article(777)).isEqualTo(plan.article(777));
    assertThat(new LoadPlan(6).article(777)).isNotEqualTo(plan.article(777));
  }

  @Test
  void a_repeat_has_address_and_text_of_an_earlier_article() {
    Map<String, Article> byUrl =
        articles.stream()
            .filter(article -> article.kind() == ArticleKind.FRESH)
            .collect(Collectors.toMap(Article::url, article -> article));
    List<Article> repeats =
        articles.stream()
            .filter(article -> article.kind() == ArticleKind.REPEAT)
            .filter(article -> byUrl.containsKey(article.url()))
            .toList();

    assertThat(repeats)
        .isNotEmpty()
        .allSatisfy(
            repeat -> {
              Article original = byUrl.get(repeat.url());
              assertThat(repeat.text()).isEqualTo(original.text());
              assertThat(repeat.number()).isGreaterThan(original.number());
            });
  }

  @Test
  void fresh_articles_share_neither_address_nor_text() {
    List<Article> fresh =
        articles.stream().filter(article -> article.kind() == ArticleKind.FRESH).toList();

    assertThat(fresh.stream().map(Article::url)).doesNotHaveDuplicates();
    assertThat(fresh.stream().map(Article::text)).doesNotHaveDuplicates();
  }

  @Test
  void five_thousand_articles_meet_every_kind() {
    assertThat(articles.stream().map(Article::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ArticleKind.values());
  }

  @Test
  void a_token_survives_as_text() {
    Token token = new Token(17, 2, ArticleKind.TOO_LARGE);

    assertThat(Token.parse(token.text())).isEqualTo(token);
  }
}
