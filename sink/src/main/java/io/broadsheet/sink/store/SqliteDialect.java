package io.broadsheet.sink.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;

/** SQLite, one file. Dates, times and lists are text; its result codes stand for SQLSTATEs. */
final class SqliteDialect implements Dialect {
  /** How long to wait for another writer before the database counts as away. */
  private static final int BUSY_MILLIS = 5_000;

  /** The low byte is the primary result code, see sqlite.org/rescode.html. */
  private static final int PRIMARY_CODE = 0xff;

  private static final Set<SQLiteErrorCode> DATA =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_MISMATCH);

  private static final Set<SQLiteErrorCode> USER =
      EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_READONLY);

  private final Path file;

  SqliteDialect(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // A power cut may take back the last commits, never half of one. Their offsets go with them, so
    // the sink reads those records again; a disk flush for every batch would buy nothing.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    // Wait for the write lock at the start: a transaction that reads first could not wait later.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public void lockForMigration(Connection connection) {
    // The transaction is IMMEDIATE: it holds the one write lock already.
  }

  @Override
  public void bind(PreparedStatement statement, int index, ColumnType type, Object value)
      throws SQLException {
    switch (type) {
      case TEXT, DATE, TIME, JSON -> statement.setString(index, (String) value);
      case INTEGER -> statement.setInt(index, (Integer) value);
      case BIGINT -> statement.setLong(index, (Long) value);
      case DOUBLE -> statement.setDouble(index, (Double) value);
      case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
    }
  }

  @Override
  public int nullType(ColumnType type) {
    return Types.NULL;
  }

  /** There is no way to the server to save. */
  @Override
  public List<Integer> rowsPerStatement() {
    return List.of(1);
  }

  @Override
  public boolean refusesData(SQLException fault) {
    return DATA.contains(primaryCode(fault));
  }

  @Override
  public boolean needsTheUser(SQLException fault) {
    return USER.contains(primaryCode(fault));
  }

  private static SQLiteErrorCode primaryCode(SQLException fault) {
    return SQLiteErrorCode.getErrorCode(fault.getErrorCode() & PRIMARY_CODE);
  }

  /** {@code secure_delete} zeroes pages in the file; the write-ahead log still has the old ones. */
  @Override
  public void tidy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
