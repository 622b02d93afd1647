package io.broadsheet.sink.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.ArticleJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database holds, read as any client would, in one form whatever database it is. */
final class StoredRows {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StoredRows() {}

  /** The rows of {@code articles} by id; values as {@link ColumnType} says, JSON parsed. */
  static Map<String, Map<String, Object>> articles(Connection connection) throws Exception {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from articles order by id")) {
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column column : ArticleColumns.ALL) {
          row.put(column.name(), value(found, column));
        }
        rows.put(found.getString("id"), row);
      }
    }
    return rows;
  }

  /** The spans of all articles, in order. */
  static List<List<Object>> spans(Connection connection) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from ad_spans")) {
      while (found.next()) {
        rows.add(
            List.of(
                found.getString("article_id"),
                found.getInt("start_offset"),
                found.getInt("end_offset"),
                found.getString("kind"),
                found.getDouble("score"),
                MAPPER.readTree(found.getString("reasons")),
                found.getString("text")));
      }
    }
    rows.sort(Comparator.comparing(Object::toString)); // databases differ in how they sort text
    return rows;
  }

  private static Object value(ResultSet row, Column column) throws Exception {
    String name = column.name();
    if (row.getObject(name) == null) {
      return null;
    }
    return switch (column.type()) {
      case TEXT, DATE -> row.getString(name);
      case INTEGER -> row.getInt(name);
      case BIGINT -> row.getLong(name);
      case DOUBLE -> row.getDouble(name);
      case BOOLEAN -> row.getBoolean(name);
      case TIME -> time(row, name);
      case JSON -> MAPPER.readTree(row.getString(name));
    };
  }

  private static String time(ResultSet row, String name) throws SQLException {
    // Not by way of Timestamp, which counts in the Julian calendar before 1582.
    return row.getObject(name) instanceof Timestamp
        ? ArticleJson.TIME.format(row.getObject(name, OffsetDateTime.class).toInstant())
        : row.getString(name);
  }
}
