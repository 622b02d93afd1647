package io.broadsheet.schemas.registry;

import org.apache.avro.specific.SpecificRecord;

/**
 * One message type in Confluent's wire format: 0x00, a schema id of four bytes (big endian), Avro
 * binary. Safe for use by many threads.
 *
 * @param <T> the generated class, for example {@code RawArticle}
 */
public interface ArticleSerde<T extends SpecificRecord> {

  /**
   * @throws RegistryUnavailableException if the schema's id is not known yet and the registry is
   *     away
   */
  byte[] encode(String topic, T value);

  /**
   * Decodes a record written with any version of the schema.
   *
   * @throws UndecodableException if the bytes are at fault
   * @throws UnknownSchemaException if the registry, which answered, does not know the id
   * @throws RegistryUnavailableException if the registry is away: not the record's fault
   */
  T decode(String topic, byte[] bytes);
}
