package io.broadsheet.sink.store;

import io.broadsheet.service.UserError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store behind JDBC: one connection, since there is one writer, and one transaction a call.
 *
 * <p>After any fault the connection is dropped, whatever the fault was: a new one costs
 * milliseconds, and is in no doubtful state.
 */
final class JdbcArticleStore implements ArticleStore {
  private static final Logger log = LoggerFactory.getLogger(JdbcArticleStore.class);

  private final String name;
  private final String address;
  private final Dialect dialect;
  private Connection connection;
  private RowWriter rows;
  private boolean resyncing;

  /** At the start, too: whoever wrote before us may have ended between a deletion and this. */
  private boolean untidy = true;

  /**
   * @param address for messages, without password
   */
  JdbcArticleStore(String name, String address, Dialect dialect) {
    this.name = name;
    this.address = address;
    this.dialect = dialect;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open() {
    if (connection != null) {
      return;
    }
    try {
      connection = dialect.connect();
      connection.setAutoCommit(false);
      Migrations.run(connection, dialect);
      connection.setAutoCommit(true);
      rows = new RowWriter(connection, dialect);
      resyncing = true;
      finishResync();
    } catch (SQLException e) {
      drop();
      throw dialect.needsTheUser(e) ? cannotUse(e) : away(e);
    } catch (RuntimeException e) {
      drop();
      throw e;
    }
  }

  private UserError cannotUse(SQLException e) {
    return new UserError("cannot use the store %s: %s".formatted(address, oneLine(e)), 1);
  }

  private StoreUnavailableException away(SQLException e) {
    return new StoreUnavailableException(address + " is away: " + oneLine(e), e);
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }

  @Override
  public Map<Integer, StoredPosition> positions(String topic) {
    return transaction(() -> ledger().positions(topic));
  }

  @Override
  public void begin(SourceTopic source, Map<Integer, Long> firstOffsets) {
    transaction(
        () -> {
          ledger().begin(source, firstOffsets);
          return null;
        });
  }

  @Override
  public WriteResult write(SourceTopic source, Batch batch, RefusalHandler beforeCommit) {
    WriteResult result =
        transaction(
            () -> {
              ledger().advance(source, batch.advances());
              WriteResult written =
                  new BatchWriter(connection, dialect, rows).write(batch.operations());
              beforeCommit.handle(written.refused());
              return written;
            });
    untidy |= result.deleted() > 0;
    finishResync();
    return result;
  }

  @Override
  public void resync(SourceTopic source, Map<Integer, LogRange> log) {
    transaction(
        () -> {
          ledger().resync(source, log);
          return null;
        });
    resyncing = true;
  }

  /**
   * In a transaction of its own: of two sinks that read the last two partitions to their ends, each
   * would see the other's still unread, and neither would clean up.
   */
  private void finishResync() {
    if (!resyncing) {
      return;
    }
    resyncing = transaction(() -> ledger().resyncIsUnderWay());
    if (!resyncing) {
      int removed = transaction(() -> ledger().removeUnconfirmed());
      untidy |= removed > 0;
      log.debug("{} rows removed that the log no longer has", removed);
    }
  }

  @Override
  public void tidy() {
    if (!untidy) {
      return;
    }
    requireOpen();
    try {
      dialect.tidy(connection);
      untidy = false;
    } catch (SQLException e) {
      drop();
      throw away(e);
    }
  }

  /**
   * Turning auto-commit on commits, as JDBC says. SQLite's driver would follow {@code commit()}
   * with the next {@code begin}, and hold the one write lock while there is nothing to write.
   */
  private <T> T transaction(Work<T> work) {
    requireOpen();
    try {
      connection.setAutoCommit(false);
      T result = work.run();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      drop();
      throw away(e);
    } catch (RuntimeException | Error e) {
      drop();
      throw e;
    }
  }

  private void requireOpen() {
    if (connection == null) {
      throw new StoreUnavailableException(address + " is not open", null);
    }
  }

  private OffsetLedger ledger() {
    return new OffsetLedger(connection, dialect);
  }

  /** Rolls back by leaving: both databases undo what a closing connection did not commit. */
  private void drop() {
    Connection dropped = connection;
    connection = null;
    rows = null;
    if (dropped != null) {
      try {
        dropped.rollback();
      } catch (SQLException e) {
        log.debug("could not roll back on {}", address, e);
      }
      try {
        dropped.close();
      } catch (SQLException e) {
        log.debug("could not close {}", address, e);
      }
    }
  }

  @Override
  public void close() {
    drop();
  }

  @Override
  public String toString() {
    return address;
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }
}
