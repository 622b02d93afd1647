package io.broadsheet.schemas.registry;

/** The registry refused a schema because it breaks the subject's compatibility level. */
public final class IncompatibleSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IncompatibleSchemaException(String message) {
    super(message);
  }

  public IncompatibleSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
