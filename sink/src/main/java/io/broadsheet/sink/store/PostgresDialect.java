package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** PostgreSQL 12 or newer. */
final class PostgresDialect implements Dialect {
  /** Any number will do, so long as every sink takes the same. */
  private static final long MIGRATION_LOCK = 0x42_52_4f_41_44_53_48_54L;

  /**
   * A statement or a lock that takes longer counts as "database away": the consumer must poll. A
   * vacuum that takes longer is left to autovacuum.
   */
  private static final String LIMITS = "set statement_timeout = '60s'; set lock_timeout = '20s'";

  /** data exception, integrity constraint violation, program limit exceeded (a row too wide). */
  private static final Set<String> DATA = Set.of("22", "23", "54");

  /** invalid authorization, no such database, no such object or no right to it. */
  private static final Set<String> USER = Set.of("28", "3D", "42");

  private final String url;
  private final Properties properties;

  /**
   * @param url without user and password
   */
  PostgresDialect(String url, Properties given) {
    this.url = url;
    this.properties = new Properties();
    PGProperty.APPLICATION_NAME.set(properties, "broadsheet-sink");
    PGProperty.CONNECT_TIMEOUT.set(properties, 10);
    PGProperty.LOGIN_TIMEOUT.set(properties, 10);
    // Longer than the server's own limits, so that the server answers first.
    PGProperty.SOCKET_TIMEOUT.set(properties, 90);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    properties.putAll(given);
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("not a PostgreSQL address: " + url, "42000");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMITS);
    }
    return connection;
  }

  @Override
  public void lockForMigration(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
    }
  }

  /** Dates, times and JSON go as untyped text, which the server reads as the column's own type. */
  @Override
  public void bind(PreparedStatement statement, int index, ColumnType type, Object value)
      throws SQLException {
    switch (type) {
      case TEXT -> statement.setString(index, (String) value);
      case DATE, TIME, JSON -> statement.setObject(index, value, Types.OTHER);
      case INTEGER -> statement.setInt(index, (Integer) value);
      case BIGINT -> statement.setLong(index, (Long) value);
      case DOUBLE -> statement.setDouble(index, (Double) value);
      case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
    }
  }

  /** The same kind as for a value, or the driver would prepare the statement anew. */
  @Override
  public int nullType(ColumnType type) {
    return switch (type) {
      case TEXT -> Types.VARCHAR;
      case DATE, TIME, JSON -> Types.OTHER;
      case INTEGER -> Types.INTEGER;
      case BIGINT -> Types.BIGINT;
      case DOUBLE -> Types.DOUBLE;
      case BOOLEAN -> Types.BOOLEAN;
    };
  }

  /** A fifth less work for the server than one by one; larger statements gain nothing more. */
  @Override
  public List<Integer> rowsPerStatement() {
    return List.of(128, 16, 1);
  }

  @Override
  public boolean refusesData(SQLException fault) {
    return DATA.contains(stateClass(fault));
  }

  @Override
  public boolean needsTheUser(SQLException fault) {
    return USER.contains(stateClass(fault));
  }

  private static String stateClass(SQLException fault) {
    String state = fault.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** Dead rows keep their bytes until a vacuum; autovacuum may not come for one erased article. */
  @Override
  public void tidy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum articles");
      statement.execute("vacuum ad_spans");
    }
  }
}
