package io.broadsheet.benchmarks.pipeline;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * The rows that a sink wrote, taken out of its tables as binary COPY gives them, and what the
 * server does at best with exactly those rows: COPY them into equal tables.
 *
 * @param articles one array of bytes a row
 * @param spans the same of the spans, in the order of their articles
 * @param spansEach how many spans each article has
 */
record ExactRows(List<byte[]> articles, List<byte[]> spans, int[] spansEach) {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int CHUNK = 64 * 1024;
  private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

  /**
   * @param connection to the sink's database
   */
  static ExactRows read(Connection connection, int limit) throws SQLException {
    String chosen = "(select * from articles order by kafka_partition, kafka_offset limit " + limit;
    List<byte[]> articles = copyOut(connection, chosen + ")");
    List<byte[]> spans =
        copyOut(
            connection,
            "(select s.* from ad_spans s join "
                + chosen
                + ") a on a.id = s.article_id"
                + " order by a.kafka_partition, a.kafka_offset, s.start_offset)");
    return new ExactRows(articles, spans, counts(connection, chosen, articles.size()));
  }

  private static int[] counts(Connection connection, String chosen, int size) throws SQLException {
    int[] each = new int[size];
    String sql =
        "select (select count(*) from ad_spans s where s.article_id = a.id) from "
            + chosen
            + ") a order by a.kafka_partition, a.kafka_offset";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      for (int row = 0; rows.next(); row++) {
        each[row] = rows.getInt(1);
      }
    }
    return each;
  }

  private static List<byte[]> copyOut(Connection connection, String query) throws SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<byte[]> rows = new ArrayList<>();
    CopyOut out = copy.copyOut("copy " + query + " to stdout (format binary)");
    for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
      rows.add(row);
    }
    return withoutFrame(rows);
  }

  /** The server sends the header with the first row, and the trailer as a row of its own. */
  private static List<byte[]> withoutFrame(List<byte[]> rows) {
    List<byte[]> plain = new ArrayList<>(rows.size());
    for (byte[] row : rows) {
      byte[] content = row;
      if (row.length >= HEADER.length && row[0] == 'P' && row[1] == 'G' && row[2] == 'C') {
        content = Arrays.copyOfRange(row, HEADER.length, row.length);
      }
      if (content.length > 2) {
        plain.add(content);
      }
    }
    return plain;
  }

  /** Copies all rows, so many articles with their spans in each transaction. */
  void copyInto(Connection connection, int from, int to, int batch) throws SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    connection.setAutoCommit(false);
    int span = 0;
    for (int before = 0; before < from; before++) {
      span += spansEach[before];
    }
    for (int first = from; first < to; first += batch) {
      int end = Math.min(to, first + batch);
      int spanEnd = span;
      for (int row = first; row < end; row++) {
        spanEnd += spansEach[row];
      }
      copyIn(copy, "articles", articles.subList(first, end));
      copyIn(copy, "ad_spans", spans.subList(span, spanEnd));
      connection.commit();
      span = spanEnd;
    }
  }

  private static void copyIn(CopyManager copy, String table, List<byte[]> rows)
      throws SQLException {
    CopyIn in = copy.copyIn("copy " + table + " from stdin (format binary)");
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK);
    chunk.writeBytes(HEADER);
    for (byte[] row : rows) {
      chunk.writeBytes(row);
      if (chunk.size() > CHUNK) {
        send(in, chunk);
      }
    }
    chunk.writeBytes(TRAILER);
    send(in, chunk);
    in.endCopy();
  }

  private static void send(CopyIn in, ByteArrayOutputStream chunk) throws SQLException {
    in.writeToCopy(chunk.toByteArray(), 0, chunk.size());
    chunk.reset();
  }
}
