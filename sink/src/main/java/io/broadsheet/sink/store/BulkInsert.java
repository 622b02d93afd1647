package io.broadsheet.sink.store;

import java.sql.SQLException;
import java.util.List;

/** A quicker way into the tables for articles that they do not hold yet. */
interface BulkInsert extends AutoCloseable {

  /**
   * Inserts those rows, with their spans, whose ids the table lacks.
   *
   * @return the other rows, untouched
   * @throws SQLException if the database refuses any of them; the caller rolls back
   */
  List<ArticleRow> insertNew(List<ArticleRow> rows) throws SQLException;

  @Override
  void close() throws SQLException;
}
