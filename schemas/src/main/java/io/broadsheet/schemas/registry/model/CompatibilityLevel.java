package io.broadsheet.schemas.registry.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Which earlier versions of a subject a new one is compared with, and in which direction.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html">Schema
 *     evolution and compatibility</a>
 */
public enum CompatibilityLevel {
  NONE(false, false, false),
  /** The new version reads what the newest one wrote. */
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  /** The newest version reads what the new one writes. */
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOld;
  private final boolean readByOld;
  private final boolean transitive;

  CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
    this.readsOld = readsOld;
    this.readByOld = readByOld;
    this.transitive = transitive;
  }

  /** The level of that name, in any case; empty if there is none. */
  public static Optional<CompatibilityLevel> named(String name) {
    for (CompatibilityLevel level : values()) {
      if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether every earlier version counts, and not only the newest. */
  public boolean transitive() {
    return transitive;
  }

  /**
   * What speaks against a new version beside one earlier version; empty if nothing does.
   *
   * @param label how to name the earlier version in what is said
   */
  public List<String> problems(Schema candidate, Schema earlier, String label) {
    List<String> problems = new ArrayList<>();
    if (readsOld) {
      incompatibilities(candidate, earlier)
          .forEach(
              problem -> problems.add("cannot read " + label + ": " + told(problem, candidate)));
    }
    if (readByOld) {
      incompatibilities(earlier, candidate)
          .forEach(
              problem ->
                  problems.add("cannot be read by " + label + ": " + told(problem, earlier)));
    }
    return problems;
  }

  private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }

  private static String told(Incompatibility problem, Schema reader) {
    return "%s at %s: %s"
        .formatted(
            problem.getType(),
            SchemaPlace.named(reader, problem.getLocation()),
            problem.getMessage());
  }
}
