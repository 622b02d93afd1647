package io.broadsheet.schemas.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What Broadsheet asks of a schema registry that speaks Confluent's REST API.
 *
 * <p>Every method throws {@link RegistryUnavailableException} if the registry did not answer, or
 * answered with a fault of its own: the same call may succeed later, and nothing is wrong with the
 * record at hand. Implementations are safe for use by many threads.
 */
public interface SchemaRegistry extends AutoCloseable {

  /**
   * Registers a schema, or finds it registered, and returns its id.
   *
   * @param schema the {@code .avsc} as written
   * @throws IncompatibleSchemaException if the subject's compatibility level forbids it
   */
  int register(String subject, String schema);

  /** The id under which exactly this schema stands in the subject, if it does. */
  Optional<Integer> idOf(String subject, String schema);

  /**
   * @throws UnknownSchemaException if the registry, which answered, has no such id
   */
  Schema byId(int id);

  /** The newest version of a subject, if the subject exists. */
  Optional<RegisteredSchema> latest(String subject);

  /**
   * Why the schema would be refused, in the registry's words; empty if it would be accepted (a
   * subject that does not exist accepts everything).
   */
  List<String> incompatibilities(String subject, String schema);

  /** Sets the compatibility level of one subject, for example {@code FULL_TRANSITIVE}. */
  void setCompatibility(String subject, String level);

  @Override
  void close();

  /** One version of one subject. */
  record RegisteredSchema(String subject, int id, int version, String schema) {}
}
