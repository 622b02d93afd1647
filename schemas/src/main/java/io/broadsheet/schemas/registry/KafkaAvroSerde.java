package io.broadsheet.schemas.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Our serde as Kafka's tools load one: by class name, and configured by Confluent's setting names.
 * {@code specific.avro.value.type} names the message class. Faults come as Kafka's {@link
 * SerializationException}, the true one as its cause.
 *
 * @param <T> the generated class
 */
public final class KafkaAvroSerde<T extends SpecificRecord> implements Serde<T> {
  /** Confluent's name for the setting that holds the class of the values. */
  public static final String VALUE_TYPE = "specific.avro.value.type";

  private SchemaRegistry registry;
  private ArticleSerde<T> serde;

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (isKey) {
      throw new IllegalArgumentException("The keys of our topics are plain strings, not Avro");
    }
    Map<String, Object> known = new HashMap<>();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(RegistryConfig.PREFIX)
              || RegistryConfig.DEFINITION.names().contains(name)) {
            known.put(name, value);
          }
        });
    RegistryConfig config = RegistryConfig.of(known);
    registry = new HttpSchemaRegistry(config);
    serde = new AvroSerde<>(valueType(settings), registry, config.autoRegister());
  }

  @SuppressWarnings("unchecked") // The caller names the class and the type; they must agree.
  private Class<T> valueType(Map<String, ?> settings) {
    try {
      return (Class<T>)
          Class.forName(String.valueOf(settings.get(VALUE_TYPE))).asSubclass(SpecificRecord.class);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IllegalArgumentException(
          VALUE_TYPE + " must name a generated message class, got " + settings.get(VALUE_TYPE), e);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> {
      try {
        return serde.encode(topic, value);
      } catch (RuntimeException e) {
        throw new SerializationException(e.getMessage(), e);
      }
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> {
      try {
        return serde.decode(topic, bytes);
      } catch (RuntimeException e) {
        throw new SerializationException(e.getMessage(), e);
      }
    };
  }

  @Override
  public void close() {
    if (registry != null) {
      registry.close();
    }
  }
}
