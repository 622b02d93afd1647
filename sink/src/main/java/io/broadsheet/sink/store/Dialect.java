package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What differs between the databases; everything else is common SQL. */
interface Dialect {

  /** The folder of its migrations. */
  String name();

  /** A new connection, outside any transaction, set up for one writer. */
  Connection connect() throws SQLException;

  /** Keeps other starting sinks out until this transaction ends. */
  void lockForMigration(Connection connection) throws SQLException;

  /** Binds a value that is not null to a column of this kind. */
  void bind(PreparedStatement statement, int index, ColumnType type, Object value)
      throws SQLException;

  /** The {@link java.sql.Types} constant to bind null with. */
  int nullType(ColumnType type);

  /** Binds a value, or null, to a column of this kind. */
  default void bindNullable(PreparedStatement statement, int index, ColumnType type, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, nullType(type));
    } else {
      bind(statement, index, type, value);
    }
  }

  /** How many rows to put into one statement: a few sizes, largest first, 1 last. */
  List<Integer> rowsPerStatement();

  /** Whether the fault is the row's own. Everything else means that the database is away. */
  boolean refusesData(SQLException fault);

  /** Whether only the user can mend it, so that waiting is no use: for example the password. */
  boolean needsTheUser(SQLException fault);

  /** Removes what deleted rows leave behind; the connection is outside any transaction. */
  void tidy(Connection connection) throws SQLException;
}
