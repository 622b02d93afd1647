package io.broadsheet.sink.store;

import io.broadsheet.schemas.EnrichedArticle;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One store on a database of its own, and what tests write to it and read back. */
abstract class StoreHarness {
  static final SourceTopic TOPIC = new SourceTopic("cluster", "topic-id", "articles.enriched");
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");

  final List<Refusal> refused = new ArrayList<>();
  ArticleStore store;
  long position;

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
  WriteResult write(Operation... operations) {
    long from = position;
    for (Operation operation : operations) {
      position = Math.max(position, operation.offset() + 1);
    }
    store.open();
    long stored = store.positions(TOPIC.name()).get(0).nextOffset();
    long begin = operations.length == 0 ? stored : from;
    return store.write(TOPIC, batch(begin, position, operations), refused::addAll);
  }

  Map<String, Map<String, Object>> articles() throws Exception {
    try (Connection connection = connect()) {
      return StoredRows.articles(connection);
    }
  }

  Map<String, Object> row(String id) throws Exception {
    return articles().get(id);
  }

  List<List<Object>> spans() throws Exception {
    try (Connection connection = connect()) {
      return StoredRows.spans(connection);
    }
  }

  void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Articles id-N at the offsets from {@code first}. */
  static Operation[] many(int first, int count, Function<String, EnrichedArticle> article) {
    return IntStream.range(first, first + count)
        .mapToObj(offset -> put(offset, article.apply("id-" + offset)))
        .toArray(Operation[]::new);
  }
}
