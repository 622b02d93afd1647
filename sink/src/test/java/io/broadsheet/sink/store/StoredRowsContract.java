package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.ArticleJson;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of articles and their spans in every store. */
abstract class StoredRowsContract extends StoreHarness {
  @Test
  void every_field_comes_back() throws Exception {
    assertComesBack(Articles.full("a").build());
  }

  @Test
  void sql_in_any_field_is_text_like_any_other() throws Exception {
    String sql = "x'); DROP TABLE articles; -- \" \\' ${1} ? $$ %s";
    assertComesBack(Articles.everywhere(sql));
    write(put(8, Articles.full("neighbour").build()));
    write(delete(9, sql));
    assertThat(row(sql)).isNull();
    assertThat(row("neighbour")).isNotNull();
  }

  private void assertComesBack(EnrichedArticle article) throws Exception {
    write(put(7, article));

    Map<String, Object> row = row(article.getId());
    Map<?, ?> fields = new ObjectMapper().readValue(json(article), Map.class);
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (!field.getKey().equals("adSpans")) {
        String column = snakeCase(field.getKey().toString());
        assertThat(plain(row.get(column))).as(column).isEqualTo(field.getValue());
      }
    }
    assertThat(row).hasSize(fields.size() - 1 + 2);
    assertThat(row).containsEntry("kafka_partition", 0).containsEntry("kafka_offset", 7L);
  }

  private static String json(EnrichedArticle article) throws Exception {
    StringWriter json = new StringWriter();
    try (var generator = new ObjectMapper().createGenerator(json)) {
      ArticleJson.write(generator, article, Set.of());
    }
    return json.toString();
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  static Object plain(Object value) {
    return value instanceof com.fasterxml.jackson.databind.JsonNode node
        ? new ObjectMapper().convertValue(node, Object.class)
        : value;
  }

  @Test
  void an_article_of_which_nothing_is_known_has_nulls_and_empty_lists() throws Exception {
    write(put(0, Messages.enriched().setId("a").build()));

    assertThat(row("a")).containsEntry("title", null).containsEntry("published_at", null);
    assertThat(row("a").get("authors")).hasToString("[]");
    assertThat(row("a").get("provenance")).hasToString("{}");
  }

  @Test
  void a_spans_text_is_cut_by_utf_16_offsets() throws Exception {
    write(put(0, Articles.full("a").build()));

    assertThat(spans()).hasSize(1);
    assertThat(spans().get(0).get(6)).isEqualTo("Buy a boat today!");
  }

  @Test
  void a_newer_record_replaces_the_row_and_its_spans() throws Exception {
    write(put(0, Articles.titled("a", "old")));
    write(put(1, Articles.full("a").setTitle("new").setAdSpans(List.of()).build()));

    assertThat(row("a")).containsEntry("title", "new");
    assertThat(spans()).isEmpty();
  }

  @Test
  void many_new_articles_come_back_as_one_alone_does() throws Exception {
    write(put(0, Articles.full("alone").build()));
    write(put(1, Messages.enriched().setId("bare").build()));
    write(many(2, 40, id -> Articles.full(id).build()));
    write(many(42, 20, id -> Messages.enriched().setId(id).build()));

    assertThat(articles()).hasSize(62);
    for (int offset = 2; offset < 62; offset++) {
      Map<String, Object> like = row(offset < 42 ? "alone" : "bare");
      like.put("id", "id-" + offset);
      like.put("kafka_offset", (long) offset);
      assertThat(row("id-" + offset)).isEqualTo(like);
    }
    assertThat(spans()).hasSize(41);
    List<List<Object>> withoutId = spans().stream().map(span -> span.subList(1, 7)).toList();
    assertThat(withoutId).containsOnly(withoutId.get(0));
  }

  @Test
  void new_articles_and_held_ones_go_together() throws Exception {
    write(many(0, 20, id -> Articles.titled(id, "old")));
    List<Operation> mixed =
        new ArrayList<>(List.of(many(100, 20, id -> Articles.full(id).build())));
    for (int held = 0; held < 20; held++) {
      mixed.add(put(200 + held, Articles.full("id-" + held).setAdSpans(List.of()).build()));
    }
    assertThat(write(mixed.toArray(Operation[]::new)).written()).isEqualTo(40);

    assertThat(articles()).hasSize(40);
    assertThat(row("id-3")).containsEntry("kafka_offset", 203L);
    assertThat(spans()).hasSize(20);
  }

  @Test
  void old_records_among_many_new_ones_change_nothing() throws Exception {
    write(put(1000, Articles.titled("id-7", "newest")));
    WriteResult result = write(many(1, 30, id -> Articles.titled(id, "old")));

    assertThat(result.written()).isEqualTo(29);
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(row("id-7")).containsEntry("title", "newest");
  }

  @Test
  void a_record_that_is_not_newer_changes_nothing() throws Exception {
    write(put(5, Articles.titled("a", "five")));

    WriteResult again = write(put(5, Articles.full("a").setTitle("again").build()));
    WriteResult older =
        write(put(4, Articles.full("a").setTitle("older").setAdSpans(List.of()).build()));

    assertThat(again).isEqualTo(new WriteResult(0, 0, 1, List.of()));
    assertThat(older.skipped()).isEqualTo(1);
    assertThat(row("a")).containsEntry("title", "five");
    assertThat(spans()).hasSize(1);
  }

  @Test
  void a_tombstone_deletes_row_and_spans_unless_the_row_is_newer() throws Exception {
    write(put(5, Articles.titled("a", "five")));

    assertThat(write(delete(4, "a")).deleted()).isZero();
    assertThat(articles()).hasSize(1);

    assertThat(write(delete(6, "a"))).isEqualTo(new WriteResult(0, 1, 0, List.of()));
    assertThat(articles()).isEmpty();
    assertThat(spans()).isEmpty();
    store.tidy();
  }

  @Test
  void within_a_batch_the_last_operation_on_an_id_wins() throws Exception {
    WriteResult result =
        write(
            put(0, Articles.titled("a", "first")),
            put(1, Articles.titled("b", "first")),
            delete(2, "a"),
            delete(3, "b"),
            put(4, Articles.titled("b", "last")));

    assertThat(articles()).containsOnlyKeys("b");
    assertThat(row("b")).containsEntry("title", "last");
    assertThat(result.written()).isEqualTo(1);
    assertThat(result.skipped()).isEqualTo(4);
  }
}
