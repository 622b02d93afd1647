package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.Evidence.Row;
import io.broadsheet.benchmarks.ledger.Evidence.StorageWrite;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The store behind the sink, and what its trigger saw the sink do. */
interface Database extends AutoCloseable {
  /** The address as {@code sink --store} takes it. */
  String store();

  String jdbcUrl();

  /** Statements that note each change of a row in {@code ledger_writes}; run once. */
  List<String> trigger();

  void start() throws IOException;

  /** The sink can't write from now on. */
  void stop() throws IOException;

  @Override
  void close() throws IOException;

  /** Puts the trigger on {@code articles}; the sink must have created the table. */
  default void countWrites() throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl());
        Statement statement = connection.createStatement()) {
      for (String sql : trigger()) {
        statement.execute(sql);
      }
    }
  }

  default List<StorageWrite> writes() throws SQLException {
    List<StorageWrite> writes = new ArrayList<>();
    String sql = "select deletion, id, kafka_partition, kafka_offset from ledger_writes";
    query(
        sql,
        row ->
            writes.add(
                new StorageWrite(
                    row.getInt(1) == 1, row.getString(2), row.getInt(3), row.getLong(4))));
    return writes;
  }

  default List<Row> rows() throws SQLException {
    List<Row> rows = new ArrayList<>();
    query(
        "select id, kafka_partition, kafka_offset from articles",
        row -> rows.add(new Row(row.getString(1), row.getInt(2), row.getLong(3))));
    return rows;
  }

  private void query(String sql, Reader reader) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  /** Takes one row of a result. */
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }
}
