package io.broadsheet.sink.store;

import io.broadsheet.schemas.ArticleJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables that say how far the log has been read. Within the caller's transaction. */
final class OffsetLedger {
  private static final String MOVE =
      "update sink_offsets set next_offset = ? where cluster_id = ? and topic_id = ?"
          + " and topic = ? and partition = ? and next_offset = ?";

  private static final String PROGRESS =
      "update sink_progress set complete_until = ?, resync_until ="
          + " case when resync_until > ? then resync_until end"
          + " where topic = ? and partition = ?";

  private final Connection connection;
  private final Dialect dialect;

  OffsetLedger(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Map<Integer, StoredPosition> positions(String topic) throws SQLException {
    String sql =
        "select o.cluster_id, o.topic_id, o.partition, o.next_offset, p.complete_until"
            + " from sink_offsets o join sink_progress p"
            + " on p.topic = o.topic and p.partition = o.partition where o.topic = ?";
    Map<Integer, StoredPosition> positions = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, topic);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          SourceTopic source = new SourceTopic(row.getString(1), row.getString(2), topic);
          positions.put(
              row.getInt(3),
              new StoredPosition(source, row.getInt(3), row.getLong(4), time(row.getObject(5))));
        }
      }
    }
    return positions;
  }

  private static Instant time(Object written) {
    return written instanceof java.sql.Timestamp time
        ? time.toInstant()
        : OffsetDateTime.parse(written.toString()).toInstant();
  }

  void begin(SourceTopic source, Map<Integer, Long> firstOffsets) throws SQLException {
    for (Map.Entry<Integer, Long> first : firstOffsets.entrySet()) {
      insert(source, first.getKey(), first.getValue(), null);
    }
  }

  private void insert(SourceTopic source, int partition, long offset, Long resyncUntil)
      throws SQLException {
    update(
        "insert into sink_offsets (cluster_id, topic_id, topic, partition, next_offset)"
            + " values (?, ?, ?, ?, ?) on conflict (topic, partition) do nothing",
        source.clusterId(),
        source.topicId(),
        source.name(),
        partition,
        offset);
    update(
        "insert into sink_progress (topic, partition, complete_until, resync_until)"
            + " values (?, ?, ?, ?) on conflict (topic, partition) do nothing",
        source.name(),
        partition,
        Instant.now(),
        resyncUntil);
  }

  /**
   * Moves each partition on, always in the same order, so that two writers wait for each other
   * rather than deadlock.
   *
   * @throws FencedException if one is not where the batch began
   */
  void advance(SourceTopic source, List<Advance> advances) throws SQLException {
    List<Advance> ordered =
        advances.stream().sorted(Comparator.comparingInt(Advance::partition)).toList();
    List<Object[]> moves = new ArrayList<>();
    List<Object[]> progress = new ArrayList<>();
    for (Advance step : ordered) {
      moves.add(
          new Object[] {
            step.next(),
            source.clusterId(),
            source.topicId(),
            source.name(),
            step.partition(),
            step.from()
          });
      progress.add(
          new Object[] {step.completeUntil(), step.next(), source.name(), step.partition()});
    }
    int[] moved = updateEach(MOVE, moves);
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] != 1) {
        throw new FencedException(source.name(), ordered.get(i).partition(), ordered.get(i).from());
      }
    }
    updateEach(PROGRESS, progress);
  }

  /** Puts every position back to the start of the log, and every row under doubt. */
  void resync(SourceTopic source, Map<Integer, LogRange> log) throws SQLException {
    update("delete from sink_offsets where topic = ?", source.name());
    update("delete from sink_progress where topic = ?", source.name());
    update("update articles set kafka_partition = -1, kafka_offset = -1");
    for (Map.Entry<Integer, LogRange> partition : log.entrySet()) {
      LogRange range = partition.getValue();
      insert(
          source,
          partition.getKey(),
          range.begin(),
          range.begin() < range.end() ? range.end() : null);
    }
  }

  /** Whether some partition has still to be read to where the log ended when a resync began. */
  boolean resyncIsUnderWay() throws SQLException {
    return exists("select 1 from sink_progress where resync_until is not null");
  }

  /** Removes the rows that the log did not confirm. */
  int removeUnconfirmed() throws SQLException {
    return update("delete from articles where kafka_offset < 0");
  }

  private boolean exists(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      return found.next();
    }
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** One after the other in this order, in one go; how many rows each changed. */
  private int[] updateEach(String sql, List<Object[]> all) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] values : all) {
        bind(statement, values);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  private void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
    if (value == null) {
      statement.setNull(index, dialect.nullType(ColumnType.BIGINT));
    } else if (value instanceof Instant time) {
      dialect.bind(statement, index, ColumnType.TIME, ArticleJson.TIME.format(time));
    } else {
      statement.setObject(index, value);
    }
  }
}
