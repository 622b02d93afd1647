package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** SQLite has no server to stop: its one write lock is held instead, for longer than sinks wait. */
final class SqliteDatabase implements Database {
  private static final String NOTE =
      "create trigger if not exists ledger_%s after %s on articles begin"
          + " insert into ledger_writes values (%d, %s.id, %s.kafka_partition, %s.kafka_offset);"
          + " end";

  private final Path file;
  private Connection lock;

  SqliteDatabase(Path file) {
    this.file = file;
  }

  @Override
  public String store() {
    return "sqlite:" + file;
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:sqlite:" + file + "?busy_timeout=60000";
  }

  @Override
  public List<String> trigger() {
    return List.of(
        "create table if not exists ledger_writes (deletion integer not null, id text not null,"
            + " kafka_partition integer not null, kafka_offset integer not null)",
        NOTE.formatted("insert", "insert", 0, "new", "new", "new"),
        NOTE.formatted("update", "update", 0, "new", "new", "new"),
        NOTE.formatted("delete", "delete", 1, "old", "old", "old"));
  }

  @Override
  public void start() throws IOException {
    if (lock == null) {
      return;
    }
    try {
      lock.close();
      lock = null;
    } catch (SQLException fault) {
      throw new IOException(fault);
    }
  }

  @Override
  public void stop() throws IOException {
    try {
      lock = DriverManager.getConnection(jdbcUrl());
      try (Statement statement = lock.createStatement()) {
        statement.execute("begin immediate");
      }
    } catch (SQLException fault) {
      throw new IOException(fault);
    }
  }

  @Override
  public void close() throws IOException {
    start();
  }
}
