package io.broadsheet.schemas.registry;

/** The registry answered, and does not know the schema id or subject. */
public final class UnknownSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSchemaException(String message) {
    super(message);
  }

  public UnknownSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
