package io.broadsheet.local.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** A client of the database that the sink fills. */
record StoredArticles(String jdbcUrl) {

  /** Titles by id; empty while there is no table or no database. */
  Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id, title from articles")) {
      while (row.next()) {
        titles.put(row.getString(1), String.valueOf(row.getString(2)));
      }
    } catch (SQLException e) {
      return Map.of();
    }
    return titles;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
