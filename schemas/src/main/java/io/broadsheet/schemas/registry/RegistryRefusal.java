package io.broadsheet.schemas.registry;

/**
 * The registry answered, and the answer is no: Confluent's error code, and the registry's words.
 */
final class RegistryRefusal extends RuntimeException {
  static final int SUBJECT_NOT_FOUND = 40401;
  static final int VERSION_NOT_FOUND = 40402;
  static final int SCHEMA_NOT_FOUND = 40403;
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  RegistryRefusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  boolean nothingThere() {
    return code == SUBJECT_NOT_FOUND || code == VERSION_NOT_FOUND || code == SCHEMA_NOT_FOUND;
  }
}
