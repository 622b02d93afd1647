package io.broadsheet.sink.store;

import java.sql.SQLDataException;

/**
 * A value that no store of ours takes, found before the database was asked. It carries the SQLSTATE
 * that PostgreSQL would give, so that every store refuses the same rows in the same words.
 */
final class RefusedDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** character_not_in_repertoire. */
  static final String NOT_A_CHARACTER = "22021";

  /** datetime_field_overflow. */
  static final String NO_SUCH_DATE = "22008";

  /** numeric_value_out_of_range. */
  static final String NO_SUCH_NUMBER = "22003";

  /** substring_error. */
  static final String NO_SUCH_PART = "22011";

  private final String state;

  RefusedDataException(String message, String state) {
    super(message, null, false, false);
    this.state = state;
  }

  SQLDataException asSqlException() {
    return new SQLDataException(getMessage(), state);
  }
}
