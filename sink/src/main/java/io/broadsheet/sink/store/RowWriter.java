package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The statements that write and delete articles, prepared once for a connection. */
final class RowWriter implements AutoCloseable {
  private final Dialect dialect;
  private final ArticleUpsert upsert;
  private final PreparedStatement delete;
  private final PreparedStatement deleteSpans;
  private final PreparedStatement insertSpan;

  RowWriter(Connection connection, Dialect dialect) throws SQLException {
    this.dialect = dialect;
    this.upsert = new ArticleUpsert(connection, dialect);
    this.delete =
        connection.prepareStatement("delete from articles where id = ? and kafka_offset < ?");
    this.deleteSpans = connection.prepareStatement("delete from ad_spans where article_id = ?");
    this.insertSpan =
        connection.prepareStatement(
            "insert into ad_spans (article_id, start_offset, end_offset, kind, score, reasons, text)"
                + " values (?, ?, ?, ?, ?, ?, ?)");
  }

  /**
   * Inserts or replaces each row, with its spans, unless the table has a newer one.
   *
   * @return how many were newer than the table
   */
  int upsert(List<ArticleRow> rows) throws SQLException {
    Set<String> written = upsert.run(rows);
    for (ArticleRow row : rows) {
      if (written.contains(row.operation().id())) {
        replaceSpans(row);
      }
    }
    if (!written.isEmpty()) {
      run(deleteSpans);
      run(insertSpan);
    }
    return written.size();
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
      dialect.bindNullable(insertSpan, 6, ColumnType.JSON, span.reasons());
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
