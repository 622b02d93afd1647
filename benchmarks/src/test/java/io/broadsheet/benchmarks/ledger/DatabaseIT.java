package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.benchmarks.ledger.Evidence.Row;
import io.broadsheet.benchmarks.ledger.Evidence.StorageWrite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
  private static final String TABLE =
      "create table articles (id text primary key, kafka_partition integer, kafka_offset bigint)";

  @TempDir Path folder;

  @Test
  void sqlite_notes_each_change_and_stopped_lets_nobody_write() throws Exception {
    check(new SqliteDatabase(folder.resolve("ledger.db")), "busy_timeout=60000", "busy_timeout=50");
  }

  @Test
  void postgresql_notes_each_change_and_comes_back_with_its_rows() throws Exception {
    int port = Addresses.choose(System.nanoTime()).port(Parts.DATABASE);
    check(new PostgresDatabase(folder.resolve("data"), port), "", "");
  }

  private static void check(Database database, String patient, String impatient)
      throws IOException, SQLException {
    try (database) {
      database.start();
      execute(database.jdbcUrl(), TABLE);
      database.countWrites();
      database.countWrites();
      execute(database.jdbcUrl(), "insert into articles values ('a', 3, 5), ('b', 4, 6)");
      execute(database.jdbcUrl(), "update articles set kafka_offset = 9 where id = 'a'");
      execute(database.jdbcUrl(), "delete from articles where id = 'b'");

      database.stop();
      String url = database.jdbcUrl().replace(patient, impatient);
      assertThatThrownBy(() -> execute(url, "insert into articles values ('c', 0, 0)"))
          .isInstanceOf(SQLException.class);
      database.start();

      assertThat(database.rows()).containsExactly(new Row("a", 3, 9));
      assertThat(database.writes())
          .containsExactlyInAnyOrder(
              new StorageWrite(false, "a", 3, 5),
              new StorageWrite(false, "b", 4, 6),
              new StorageWrite(false, "a", 3, 9),
              new StorageWrite(true, "b", 4, 6));
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
