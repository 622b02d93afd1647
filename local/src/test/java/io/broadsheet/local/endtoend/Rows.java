package io.broadsheet.local.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The rows of a store, read with SQL. */
final class Rows {
  private static final int LONGEST = 60;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "url",
          "source",
          "title",
          "language",
          "text",
          "body",
          "word_count",
          "ad_label",
          "ad_score",
          "revision",
          "content_hash",
          "kafka_partition",
          "kafka_offset");

  private Rows() {}

  static List<String> ids(String jdbcUrl) throws SQLException {
    return query(jdbcUrl, "SELECT id FROM articles", 1);
  }

  /** The columns that both back ends hold in one type. */
  static List<String> articles(String jdbcUrl) throws SQLException {
    String columns = String.join(", ", COLUMNS);
    return query(jdbcUrl, "SELECT " + columns + " FROM articles", COLUMNS.size());
  }

  static List<String> adSpans(String jdbcUrl) throws SQLException {
    return query(
        jdbcUrl, "SELECT article_id, start_offset, end_offset, kind, text FROM ad_spans", 5);
  }

  /** So that a difference can be read, and a hundred thousand characters need not be printed. */
  private static String brief(Object found) {
    String value = String.valueOf(found);
    return value.length() <= LONGEST
        ? value
        : value.substring(0, LONGEST) + "…" + value.length() + "#" + value.hashCode();
  }

  /** Sorted here, since each database sorts text in its own way. */
  private static List<String> query(String jdbcUrl, String sql, int columns) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          row.append(column == 1 ? "" : "|").append(brief(found.getObject(column)));
        }
        rows.add(row.toString());
      }
    }
    return rows.stream().sorted().toList();
  }
}
