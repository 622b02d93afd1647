package io.broadsheet.schemas.registry.model;

/**
 * What a schema registry refuses, with Confluent's error codes.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Confluent's
 *     REST API</a>
 */
public final class RegistryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The closed list of refusals. */
  public enum Code {
    SUBJECT_NOT_FOUND(40401),
    VERSION_NOT_FOUND(40402),
    SCHEMA_NOT_FOUND(40403),
    SUBJECT_SOFT_DELETED(40404),
    SUBJECT_NOT_SOFT_DELETED(40405),
    VERSION_SOFT_DELETED(40406),
    VERSION_NOT_SOFT_DELETED(40407),
    COMPATIBILITY_NOT_CONFIGURED(40408),
    MODE_NOT_CONFIGURED(40409),
    INCOMPATIBLE_SCHEMA(409),
    INVALID_SCHEMA(42201),
    INVALID_VERSION(42202),
    INVALID_COMPATIBILITY_LEVEL(42203),
    INVALID_MODE(42204),
    INVALID_SUBJECT(42208);

    private final int number;

    Code(int number) {
      this.number = number;
    }

    /** Confluent's number, for example 40401. */
    public int number() {
      return number;
    }

    /** The HTTP status, which is how the number begins. */
    public int status() {
      return number < 1_000 ? number : number / 100;
    }
  }

  private final Code code;

  /** A refusal, told as Confluent's registry tells it. */
  public RegistryError(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
