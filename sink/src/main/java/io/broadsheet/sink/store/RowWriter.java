package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that write and delete articles, prepared once for a connection. */
final class RowWriter implements AutoCloseable {
  private static final List<Column> COLUMNS = ArticleColumns.ALL;

  private final Dialect dialect;
  private final PreparedStatement upsert;
  private final PreparedStatement delete;
  private final PreparedStatement deleteSpans;
  private final PreparedStatement insertSpan;

  RowWriter(Connection connection, Dialect dialect) throws SQLException {
    this.dialect = dialect;
    this.upsert = connection.prepareStatement(upsertSql());
    this.delete =
        connection.prepareStatement("delete from articles where id = ? and kafka_offset < ?");
    this.deleteSpans = connection.prepareStatement("delete from ad_spans where article_id = ?");
    this.insertSpan =
        connection.prepareStatement(
            "insert into ad_spans (article_id, start_offset, end_offset, kind, score, reasons, text)"
                + " values (?, ?, ?, ?, ?, ?, ?)");
  }

  private static String upsertSql() {
    return "insert into articles ("
        + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "))
        + ") values ("
        + COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "))
        + ") on conflict (id) do update set "
        + COLUMNS.stream()
            .skip(1)
            .map(column -> column.name() + " = excluded." + column.name())
            .collect(Collectors.joining(", "))
        + " where excluded.kafka_offset > articles.kafka_offset";
  }

  /**
   * Inserts or replaces each row, with its spans, unless the table has a newer one.
   *
   * @return how many were newer than the table
   */
  int upsert(List<ArticleRow> rows) throws SQLException {
    int[] changed = upsertArticles(rows);
    int written = 0;
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] > 0) {
        written++;
        replaceSpans(rows.get(i));
      }
    }
    if (written > 0) {
      run(deleteSpans);
      run(insertSpan);
    }
    return written;
  }

  private int[] upsertArticles(List<ArticleRow> rows) throws SQLException {
    for (ArticleRow row : rows) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        bind(upsert, i + 1, COLUMNS.get(i).type(), row.values().get(i));
      }
      upsert.addBatch();
    }
    return run(upsert);
  }

  private void replaceSpans(ArticleRow row) throws SQLException {
    deleteSpans.setString(1, row.operation().id());
    deleteSpans.addBatch();
    for (ArticleRow.SpanRow span : row.spans()) {
      insertSpan.setString(1, span.articleId());
      insertSpan.setInt(2, span.start());
      insertSpan.setInt(3, span.end());
      insertSpan.setString(4, span.kind());
      insertSpan.setDouble(5, span.score());
      bind(insertSpan, 6, ColumnType.JSON, span.reasons());
      insertSpan.setString(7, span.text());
      insertSpan.addBatch();
    }
  }

  /**
   * Deletes the rows, and by cascade their spans, unless the table has a newer one.
   *
   * @return how many rows went
   */
  int delete(List<Operation> operations) throws SQLException {
    for (Operation operation : operations) {
      delete.setString(1, operation.id());
      delete.setLong(2, operation.offset());
      delete.addBatch();
    }
    int deleted = 0;
    for (int changed : run(delete)) {
      deleted += changed;
    }
    return deleted;
  }

  private void bind(PreparedStatement statement, int index, ColumnType type, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, dialect.nullType(type));
    } else {
      dialect.bind(statement, index, type, value);
    }
  }

  /** The drivers send a batch in one go; a batch that failed must not come back with the next. */
  private static int[] run(PreparedStatement statement) throws SQLException {
    try {
      return statement.executeBatch();
    } finally {
      statement.clearBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    upsert.close();
    delete.close();
    deleteSpans.close();
    insertSpan.close();
  }
}
