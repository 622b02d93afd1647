package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. A store's test extends this, and says where its database is. */
abstract class ArticleStoreContract extends StorePositionsContract {
  @Test
  void a_row_that_the_database_refuses_is_refused_alone() throws Exception {
    execute("create unique index own_rule on articles (section)");
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String section = i == 13 ? "section 4" : "section " + i;
      operations.add(put(i, Articles.full("id-" + i).setSection(section).build()));
    }
    WriteResult result = write(operations.toArray(Operation[]::new));

    assertThat(result.written()).isEqualTo(19);
    assertThat(refused).extracting(refusal -> refusal.operation().id()).containsExactly("id-13");
    assertThat(articles()).hasSize(19).doesNotContainKey("id-13");
    assertThat(spans()).hasSize(19);
  }

  @Test
  void a_refused_record_counts_as_not_there() throws Exception {
    write(
        put(0, Articles.titled("a", "good")),
        put(1, Articles.titled("a", "bad \u0000")),
        put(2, Articles.full("a").setAdScore(Double.NaN).build()));

    assertThat(row("a")).containsEntry("title", "good");
    assertThat(refused).extracting(refusal -> refusal.operation().offset()).containsExactly(2L, 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table articles; --",
        "\" or 1=1 --",
        "\\'; \\\" $$ %s {} ? :name",
        "\u0001\u001b[31m\u007f\uffff\u202e",
        "e\u0301\uD83D\uDC69\u200D\uD83D\uDE80 \ufeff",
        "\r\n\t  "
      })
  void hostile_text_is_only_text_in_every_field(String hostile) throws Exception {
    EnrichedArticle article =
        Articles.full(hostile)
            .setUrl(hostile)
            .setSource(hostile)
            .setTitle(hostile)
            .setAuthors(List.of(hostile, hostile))
            .setText(hostile)
            .setBody(hostile)
            .setLanguage(hostile)
            .setContentHash(hostile)
            .setAdSpans(List.of(new AdSpan(0, hostile.length(), hostile, 1.0, List.of(hostile))))
            .setProvenance(Map.of(hostile, hostile))
            .build();
    write(put(0, article));

    assertThat(refused).isEmpty();
    Map<String, Object> row = row(hostile);
    assertThat(row).containsEntry("title", hostile).containsEntry("text", hostile);
    assertThat(plain(row.get("authors"))).isEqualTo(List.of(hostile, hostile));
    assertThat(plain(row.get("provenance"))).isEqualTo(Map.of(hostile, hostile));
    assertThat(spans().get(0).get(6)).isEqualTo(hostile);
  }

  @Test
  void what_is_no_text_is_refused_wherever_it_stands() throws Exception {
    String nul = "a\u0000b";
    String half = "a\uD83Db";
    write(
        put(0, Articles.titled("nul", nul)),
        put(1, Articles.titled("half", half)),
        put(2, Articles.full("list").setTags(List.of("fine", nul)).build()),
        put(3, Articles.full("map").setProvenance(Map.of(half, "x")).build()),
        put(4, Articles.titled(nul, "a key")),
        delete(5, half),
        put(6, Articles.titled("fine", "\\u0000")));

    assertThat(articles()).containsOnlyKeys("fine");
    assertThat(refused).hasSize(6).allSatisfy(ArticleStoreContract::isRefusedForItsData);
  }

  @Test
  void what_no_column_can_hold_is_refused() throws Exception {
    AdSpan outside = new AdSpan(0, 900, "APP", 1.0, List.of());
    AdSpan backwards = new AdSpan(5, 4, "APP", 1.0, List.of());
    AdSpan first = new AdSpan(0, 4, "APP", 1.0, List.of());
    AdSpan samePlace = new AdSpan(0, 3, "APP", 1.0, List.of());
    write(
        put(0, Articles.full("a").setPublishedDate(LocalDate.of(20000, 1, 1)).build()),
        put(1, Articles.full("b").setPublishedAt(Instant.ofEpochMilli(Long.MAX_VALUE)).build()),
        put(2, Articles.full("c").setAdvertorialScore(Double.POSITIVE_INFINITY).build()),
        put(3, Articles.full("d").setAdSpans(List.of(outside)).build()),
        put(4, Articles.full("e").setAdSpans(List.of(backwards)).build()),
        put(5, Articles.full("f").setAdSpans(List.of(first, samePlace)).build()),
        put(6, Articles.titled("k".repeat(3000), "a key too long for an index")),
        put(7, Articles.titled("fine", "fine")));

    assertThat(articles()).containsOnlyKeys("fine");
    assertThat(refused).hasSize(7);
  }

  private static void isRefusedForItsData(Refusal refusal) {
    assertThat(refusal.fault().getSQLState()).startsWith("22");
    assertThat(refusal.fault().getMessage()).contains("which is no text");
  }

  @Test
  void a_text_of_12_mebibytes_comes_back() throws Exception {
    String text = "0123456789abcdé ".repeat(12 * 1024 * 1024 / 16);
    write(put(0, Articles.full("a").setText(text).build()));

    assertThat(row("a").get("text").equals(text)).isTrue();
  }
}
