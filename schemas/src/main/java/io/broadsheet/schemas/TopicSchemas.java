package io.broadsheet.schemas;

import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.schemas.registry.Subjects;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas that belong to our topics, as a registry should hold them. */
public final class TopicSchemas {
  private TopicSchemas() {}

  /** Each subject with its schema as written, in the order of the topics. */
  public static Map<String, String> bySubject() {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (Topic topic : Topics.ALL) {
      topic
          .message()
          .ifPresent(message -> schemas.put(topic.subject(), SchemaText.asWritten(message)));
    }
    return Collections.unmodifiableMap(schemas);
  }

  /**
   * Registers whatever the registry lacks, so that producers that others wrote find the schemas
   * before any of our services has written a record.
   *
   * @throws io.broadsheet.schemas.registry.IncompatibleSchemaException if an earlier version
   *     forbids it
   * @throws io.broadsheet.schemas.registry.RegistryUnavailableException if the registry is away
   */
  public static void register(SchemaRegistry registry) {
    bySubject().forEach((subject, schema) -> Subjects.register(registry, subject, schema));
  }
}
