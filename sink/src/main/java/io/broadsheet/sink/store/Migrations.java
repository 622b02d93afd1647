package io.broadsheet.sink.store;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the tables up to date: the numbered scripts of a dialect, each once, in order, all in one
 * transaction (both databases can take back a change of tables).
 *
 * <p>A script's statements are parted by blank lines. A script that was ever released never
 * changes; the next change is the next number.
 */
final class Migrations {
  /** THE LIST: scripts in order; the place in it, from 1, is the version. */
  static final List<String> SCRIPTS = List.of("1-articles.sql");

  private static final String VERSIONS =
      "create table if not exists sink_schema (version integer not null primary key)";

  private Migrations() {}

  /**
   * Runs what is missing. The caller commits.
   *
   * @throws UserError if a newer Broadsheet has been at these tables
   */
  static void run(Connection connection, Dialect dialect) throws SQLException {
    dialect.lockForMigration(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(VERSIONS);
      int version = version(statement);
      if (version > SCRIPTS.size()) {
        throw new UserError(
            "the tables are at version %d and this Broadsheet knows %d: use the newer one"
                .formatted(version, SCRIPTS.size()),
            1);
      }
      for (int next = version + 1; next <= SCRIPTS.size(); next++) {
        for (String sql : statements(dialect, SCRIPTS.get(next - 1))) {
          statement.execute(sql);
        }
        statement.execute("insert into sink_schema (version) values (" + next + ")");
      }
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select max(version) from sink_schema")) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  private static List<String> statements(Dialect dialect, String script) {
    String path = "/io/broadsheet/sink/store/%s/%s".formatted(dialect.name(), script);
    try (InputStream in = Migrations.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split("\\R\\R+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
