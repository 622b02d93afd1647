package io.broadsheet.ingest;

import java.time.DateTimeException;
import java.time.Instant;

/** Times that a record can carry. */
final class Timestamps {
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private Timestamps() {}

  /**
   * @throws DateTimeException if the time is before 1900 or after 9999
   */
  static Instant check(Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new DateTimeException("out of range");
    }
    return time;
  }
}
