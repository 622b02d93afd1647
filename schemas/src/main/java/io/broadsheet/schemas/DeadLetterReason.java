package io.broadsheet.schemas;

/**
 * Why a record could not be handled: the closed list behind the header {@code broadsheet.reason}.
 *
 * <p>Only a fault of the record itself has a reason here. A broker, registry or database that is
 * away is no reason: the stage waits instead.
 */
public enum DeadLetterReason {
  /** The bytes are not the wire format, or not the Avro their schema says. */
  UNDECODABLE("undecodable"),
  /** The schema id is one the registry, which answered, does not know. */
  UNKNOWN_SCHEMA("unknown-schema"),
  /** The id in the value is neither empty nor the record's key. */
  KEY_MISMATCH("key-mismatch"),
  /** Neither HTML nor text, or both, or nothing a reader could read. */
  EMPTY("empty"),
  /** Larger than a limit in bytes, before or after enrichment. */
  TOO_LARGE("too-large"),
  /** Nested deeper than the limit. */
  TOO_DEEP("too-deep"),
  /** More work than a page's budget allows; decided by counting, never by a clock. */
  TOO_COSTLY("too-costly"),
  /** Readable, but there is no article in it. */
  NOT_AN_ARTICLE("not-an-article"),
  /** The database refused the row for its data. */
  REFUSED_BY_STORAGE("refused-by-storage"),
  /** A fault of ours that this record provoked. */
  INTERNAL("internal");

  private final String label;

  DeadLetterReason(String label) {
    this.label = label;
  }

  /** The name as it stands in the header, for example {@code too-large}. */
  public String label() {
    return label;
  }
}
