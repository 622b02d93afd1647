package io.broadsheet.schemas.registry;

/** The bytes are not in the wire format, or not the Avro that their schema says. */
public final class UndecodableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecodableException(String message) {
    super(message);
  }

  public UndecodableException(String message, Throwable cause) {
    super(message, cause);
  }
}
