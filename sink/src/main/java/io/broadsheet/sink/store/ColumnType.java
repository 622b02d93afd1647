package io.broadsheet.sink.store;

/** The kinds of value a column holds. What Java type each takes is said here; SQL types differ. */
enum ColumnType {
  /** {@link String}. */
  TEXT,
  /** {@link Integer}. */
  INTEGER,
  /** {@link Long}. */
  BIGINT,
  /** {@link Double}, finite. */
  DOUBLE,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link String}, {@code YYYY-MM-DD}. */
  DATE,
  /** {@link String}, RFC 3339 in UTC with milliseconds. */
  TIME,
  /** {@link String}, one JSON value. */
  JSON
}
