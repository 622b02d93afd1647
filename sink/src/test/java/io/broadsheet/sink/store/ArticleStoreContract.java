package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.ArticleJson;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.service.UserError;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. A store's test extends this, and says where its database is. */
abstract class ArticleStoreContract {
  static final SourceTopic TOPIC = new SourceTopic("cluster", "topic-id", "articles.enriched");
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");

  private final List<Refusal> refused = new ArrayList<>();
  private ArticleStore store;
  private long position;

  /** A store on this test's own, initially empty, database; another one each call. */
  abstract ArticleStore newStore();

  /** A client's connection to the same database. */
  abstract Connection connect() throws Exception;

  @BeforeEach
  void open() {
    store = newStore();
    store.open();
    store.begin(TOPIC, Map.of(0, 0L));
  }

  @AfterEach
  void close() {
    store.close();
  }

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

  private static Object plain(Object value) {
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

  /** Articles id-N at the offsets from {@code first}. */
  private static Operation[] many(int first, int count, Function<String, EnrichedArticle> article) {
    return IntStream.range(first, first + count)
        .mapToObj(offset -> put(offset, article.apply("id-" + offset)))
        .toArray(Operation[]::new);
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

  @Test
  void positions_move_with_the_rows() {
    write(put(0, Articles.titled("a", "x")));
    position = 9;
    write();

    StoredPosition stored = store.positions(TOPIC.name()).get(0);
    assertThat(stored).isEqualTo(new StoredPosition(TOPIC, 0, position, NOW));
  }

  @Test
  void a_place_to_begin_does_not_move_a_position_that_is_there() {
    write(put(0, Articles.titled("a", "x")));
    store.begin(TOPIC, Map.of(0, 100L, 1, 200L));

    assertThat(store.positions(TOPIC.name()).get(0).nextOffset()).isEqualTo(1);
    assertThat(store.positions(TOPIC.name()).get(1).nextOffset()).isEqualTo(200);
  }

  @Test
  void a_writer_that_is_not_where_the_database_is_writes_nothing() throws Exception {
    write(put(0, Articles.titled("a", "mine")));
    try (ArticleStore other = newStore()) {
      other.open();
      Batch theirs = batch(1, 5, put(4, Articles.titled("a", "theirs")));
      other.write(TOPIC, theirs, refused::addAll);
    }

    assertThatThrownBy(() -> write(put(1, Articles.titled("b", "late"))))
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("partition 0");
    assertThat(articles()).containsOnlyKeys("a");
    assertThat(row("a")).containsEntry("title", "theirs");
  }

  @Test
  void a_topic_of_the_same_name_and_another_id_is_fenced() {
    SourceTopic recreated = new SourceTopic("cluster", "another", TOPIC.name());
    assertThatThrownBy(() -> store.write(recreated, batch(0, 1), refused::addAll))
        .isInstanceOf(FencedException.class);
  }

  @Test
  void what_fails_before_the_commit_leaves_neither_rows_nor_positions() throws Exception {
    Batch batch = batch(0, 1, put(0, Articles.titled("a", "x")));
    assertThatThrownBy(
            () ->
                store.write(
                    TOPIC,
                    batch,
                    refusals -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(articles()).isEmpty();
    store.open();
    assertThat(store.positions(TOPIC.name()).get(0).nextOffset()).isZero();
  }

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

  @Test
  void the_tables_are_made_once_and_survive() throws Exception {
    write(put(0, Articles.titled("a", "x")));
    try (ArticleStore again = newStore()) {
      again.open();
      assertThat(again.positions(TOPIC.name()).get(0).nextOffset()).isEqualTo(1);
    }
    assertThat(articles()).hasSize(1);
  }

  @Test
  void tables_of_a_newer_version_are_left_alone() throws Exception {
    execute("insert into sink_schema (version) values (99)");
    try (ArticleStore older = newStore()) {
      assertThatThrownBy(older::open).isInstanceOf(UserError.class).hasMessageContaining("99");
    }
  }

  @Test
  void a_resync_removes_what_the_log_no_longer_has_and_only_at_its_end() throws Exception {
    store.begin(TOPIC, Map.of(1, 0L));
    write(
        put(10, Articles.titled("gone", "x")),
        put(11, Articles.titled("kept", "x")),
        put(12, Articles.titled("stale", "x")));

    store.resync(TOPIC, Map.of(0, new LogRange(5, 40), 1, new LogRange(0, 3)));
    position = 5;
    write(put(11, Articles.titled("kept", "x")), put(30, Articles.titled("stale", "new")));
    position = 40;
    write();
    assertThat(articles()).containsOnlyKeys("gone", "kept", "stale");

    Advance other = new Advance(1, 0, 3, NOW);
    store.write(TOPIC, new Batch(List.of(other), List.of()), refused::addAll);
    assertThat(articles()).containsOnlyKeys("kept", "stale");
    assertThat(row("stale")).containsEntry("title", "new").containsEntry("kafka_offset", 30L);
    assertThat(row("kept")).containsEntry("kafka_offset", 11L);
  }

  @Test
  void a_resync_takes_a_topic_that_was_made_anew() throws Exception {
    write(put(1000, Articles.titled("a", "old topic")));
    SourceTopic anew = new SourceTopic("cluster", "another-id", TOPIC.name());
    store.resync(anew, Map.of(0, new LogRange(0, 1)));
    Operation first = put(0, Articles.titled("a", "new topic"));
    store.write(anew, batch(0, 1, first), refused::addAll);

    assertThat(row("a")).containsEntry("title", "new topic").containsEntry("kafka_offset", 0L);
    assertThat(store.positions(TOPIC.name()).get(0).source()).isEqualTo(anew);
  }

  @Test
  void a_resync_fences_whoever_writes_at_the_time() {
    write(put(0, Articles.titled("a", "x")));
    try (ArticleStore other = newStore()) {
      other.open();
      other.resync(TOPIC, Map.of(0, new LogRange(0, 1)));
    }
    assertThatThrownBy(() -> write(put(1, Articles.titled("b", "x"))))
        .isInstanceOf(FencedException.class);
  }

  @Test
  void a_resync_of_an_empty_log_empties_the_tables() throws Exception {
    write(put(0, Articles.titled("a", "x")));
    store.resync(TOPIC, Map.of(0, new LogRange(50, 50)));
    position = 50;
    write();

    assertThat(articles()).isEmpty();
    assertThat(spans()).isEmpty();
  }

  static Operation put(long offset, EnrichedArticle article) {
    return new Operation(article.getId(), 0, offset, article);
  }

  static Operation delete(long offset, String id) {
    return new Operation(id, 0, offset, null);
  }

  static Batch batch(long from, long next, Operation... operations) {
    return new Batch(List.of(new Advance(0, from, next, NOW)), List.of(operations));
  }

  /** Writes to partition 0, from where the last call ended. */
  private WriteResult write(Operation... operations) {
    long from = position;
    for (Operation operation : operations) {
      position = Math.max(position, operation.offset() + 1);
    }
    store.open();
    long stored = store.positions(TOPIC.name()).get(0).nextOffset();
    long begin = operations.length == 0 ? stored : from;
    return store.write(TOPIC, batch(begin, position, operations), refused::addAll);
  }

  private Map<String, Map<String, Object>> articles() throws Exception {
    try (Connection connection = connect()) {
      return StoredRows.articles(connection);
    }
  }

  private Map<String, Object> row(String id) throws Exception {
    return articles().get(id);
  }

  private List<List<Object>> spans() throws Exception {
    try (Connection connection = connect()) {
      return StoredRows.spans(connection);
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
