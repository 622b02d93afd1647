package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The insert-or-replace of {@code articles}, many rows a statement, in a few fixed sizes so that
 * each is prepared once. The server says which rows it changed.
 */
final class ArticleUpsert implements AutoCloseable {
  private static final List<Column> COLUMNS = ArticleColumns.ALL;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<Integer, PreparedStatement> bySize = new HashMap<>();

  ArticleUpsert(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * @param rows with ids that differ: PostgreSQL refuses to touch a row twice in one statement
   * @return the ids of those that were newer than the table
   */
  Set<String> run(List<ArticleRow> rows) throws SQLException {
    Set<String> changed = new HashSet<>();
    for (int from = 0; from < rows.size(); ) {
      int left = rows.size() - from;
      int size =
          dialect.rowsPerStatement().stream()
              .filter(rowsEach -> rowsEach <= left)
              .findFirst()
              .orElse(1);
      run(rows.subList(from, from + size), changed);
      from += size;
    }
    return changed;
  }

  private void run(List<ArticleRow> rows, Set<String> changed) throws SQLException {
    PreparedStatement statement = bySize.get(rows.size());
    if (statement == null) {
      statement = connection.prepareStatement(sql(rows.size()));
      bySize.put(rows.size(), statement);
    }
    int index = 1;
    for (ArticleRow row : rows) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        dialect.bindNullable(statement, index++, COLUMNS.get(i).type(), row.values().get(i));
      }
    }
    try (ResultSet ids = statement.executeQuery()) {
      while (ids.next()) {
        changed.add(ids.getString(1));
      }
    }
  }

  private static String sql(int rows) {
    String row = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
    return "insert into articles ("
        + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "))
        + ") values "
        + String.join(", ", Collections.nCopies(rows, row))
        + " on conflict (id) do update set "
        + COLUMNS.stream()
            .skip(1)
            .map(column -> column.name() + " = excluded." + column.name())
            .collect(Collectors.joining(", "))
        + " where excluded.kafka_offset > articles.kafka_offset returning id";
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : bySize.values()) {
      statement.close();
    }
  }
}
