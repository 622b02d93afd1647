package io.broadsheet.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What anybody would write first: {@code INSERT … ON CONFLICT DO UPDATE} of many rows a statement,
 * with values that are ready in memory. The articles alone, without their spans.
 */
final class PlainUpsert {
  private static final int ROWS = 100;

  private final List<String> columns = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();

  /**
   * @param filled a database with the rows
   */
  PlainUpsert(Connection filled, int limit) throws SQLException {
    String sql = "select * from articles order by kafka_partition, kafka_offset limit " + limit;
    try (Statement statement = filled.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData meta = found.getMetaData();
      for (int column = 1; column <= meta.getColumnCount(); column++) {
        columns.add(meta.getColumnName(column));
        types.add(meta.getColumnTypeName(column));
      }
      while (found.next()) {
        Object[] row = new Object[columns.size()];
        for (int column = 0; column < row.length; column++) {
          row[column] = found.getObject(column + 1);
        }
        rows.add(row);
      }
    }
  }

  void write(Connection connection, int from, int to, int batch) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      for (int first = from; first + ROWS <= to; first += ROWS) {
        bind(statement, first);
        statement.executeUpdate();
        if ((first + ROWS) % batch == 0) {
          connection.commit();
        }
      }
      connection.commit();
    }
  }

  private void bind(PreparedStatement statement, int first) throws SQLException {
    int index = 1;
    for (Object[] row : rows.subList(first, first + ROWS)) {
      for (int column = 0; column < row.length; column++) {
        if (types.get(column).equals("jsonb")) {
          statement.setObject(index++, String.valueOf(row[column]), Types.OTHER);
        } else {
          statement.setObject(index++, row[column]);
        }
      }
    }
  }

  private String sql() {
    String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    List<String> sets =
        columns.stream()
            .filter(column -> !column.equals("id"))
            .map(column -> column + " = excluded." + column)
            .toList();
    return "insert into articles ("
        + String.join(", ", columns)
        + ") values "
        + String.join(", ", Collections.nCopies(ROWS, row))
        + " on conflict (id) do update set "
        + String.join(", ", sets);
  }
}
