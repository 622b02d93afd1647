package io.broadsheet.schemas.registry;

import java.util.Optional;

/** How our topics' schemas stand in a registry. */
public final class Subjects {
  /**
   * The compatibility level of our subjects: every version reads every other, in both directions,
   * so that readers and writers can be brought up to date in any order.
   */
  public static final String LEVEL = "FULL_TRANSITIVE";

  private Subjects() {}

  /** The subject of a topic's values (Confluent's TopicNameStrategy). */
  public static String ofValues(String topic) {
    return topic + "-value";
  }

  /**
   * Registers a schema under our compatibility level, and returns its id. A schema that is already
   * there costs one look-up and changes nothing.
   *
   * @throws IncompatibleSchemaException if an earlier version forbids it
   * @throws RegistryUnavailableException if the registry is away
   */
  public static int register(SchemaRegistry registry, String subject, String schema) {
    Optional<Integer> known = registry.idOf(subject, schema);
    if (known.isPresent()) {
      return known.get();
    }
    registry.setCompatibility(subject, LEVEL);
    return registry.register(subject, schema);
  }
}
