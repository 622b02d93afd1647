package io.broadsheet.schemas.registry.model;

import io.broadsheet.schemas.registry.model.RegistryError.Code;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Reads what a client sent. */
final class SchemaParser {
  /** Stands for the newest version. */
  static final int NEWEST = -1;

  private SchemaParser() {}

  static Schema parse(String text) {
    if (text == null || text.isBlank()) {
      throw new RegistryError(Code.INVALID_SCHEMA, "Empty schema");
    }
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException | StackOverflowError e) {
      throw new RegistryError(
          Code.INVALID_SCHEMA,
          "Invalid schema of type AVRO, details: "
              + (e instanceof StackOverflowError ? "nested too deep" : e.getMessage()));
    }
  }

  static int versionNumber(String version) {
    if (RegistryState.LATEST.equals(version)) {
      return NEWEST;
    }
    try {
      int number = Integer.parseInt(version);
      if (number >= 1 || number == NEWEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same answer as for a number out of range.
    }
    throw new RegistryError(
        Code.INVALID_VERSION,
        ("The specified version '%s' is not a valid version id. Allowed values are between"
                + " [1, 2^31-1] and the string \"latest\"")
            .formatted(version));
  }
}
