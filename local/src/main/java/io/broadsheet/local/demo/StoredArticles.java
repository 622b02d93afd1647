package io.broadsheet.local.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** What the sink has written to its SQLite file, read beside it. */
final class StoredArticles implements AutoCloseable {
  private static final String ROW =
      "SELECT title, published_date, language, ad_label, ad_score FROM articles WHERE id = ?";

  private final Connection connection;

  StoredArticles(Path database) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + database, readOnly);
  }

  Optional<Row> row(String id) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ROW)) {
      query.setString(1, id);
      try (ResultSet found = query.executeQuery()) {
        return found.next()
            ? Optional.of(
                Row.stored(
                    found.getString(1),
                    found.getString(2),
                    found.getString(3),
                    found.getString(4),
                    found.getDouble(5)))
            : Optional.empty();
      }
    }
  }

  long count() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM articles");
        ResultSet found = query.executeQuery()) {
      return found.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
