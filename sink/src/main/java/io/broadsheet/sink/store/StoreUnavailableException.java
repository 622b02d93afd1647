package io.broadsheet.sink.store;

/** The database is away or in trouble: wait and try again; no row is to blame. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
