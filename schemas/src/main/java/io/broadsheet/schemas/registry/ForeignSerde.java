package io.broadsheet.schemas.registry;

import io.broadsheet.schemas.Messages;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Kafka's own {@link Serializer} and {@link Deserializer}, written by somebody else, in our serde's
 * place: the seam behind {@link RegistryConfig#SERIALIZER_CLASS}. They get the registry settings by
 * Confluent's names, and their faults are sorted into ours, since what becomes of a record hangs on
 * whose fault it is.
 *
 * @param <T> the generated class
 */
final class ForeignSerde<T extends SpecificRecord> implements ArticleSerde<T> {
  private final Class<T> message;
  private final Serde<Object> serde;

  private ForeignSerde(Class<T> message, Serde<Object> serde) {
    this.message = message;
    this.serde = serde;
  }

  static <T extends SpecificRecord> ForeignSerde<T> of(RegistryConfig config, Class<T> message) {
    Messages.trust();
    try {
      Serde<Object> serde = load(config.serializerClass().orElseThrow());
      serde.configure(settings(config, message), false);
      return new ForeignSerde<>(message, serde);
    } catch (ClassNotFoundException | ClassCastException | KafkaException e) {
      throw new IllegalArgumentException(
          "schema.registry.serializer.class cannot serve %s: %s"
              .formatted(message.getSimpleName(), e.getMessage()),
          e);
    }
  }

  /** A class that was named in a setting has no type parameter the compiler could check. */
  @SuppressWarnings("unchecked")
  private static Serde<Object> load(Class<?> named) throws ClassNotFoundException {
    if (Serde.class.isAssignableFrom(named)) {
      return (Serde<Object>) Utils.newInstance(named);
    }
    String beside = named.getName().replaceFirst("Serializer$", "Deserializer");
    return Serdes.serdeFrom(
        (Serializer<Object>) Utils.newInstance(named.asSubclass(Serializer.class)),
        (Deserializer<Object>) Utils.newInstance(beside, Deserializer.class));
  }

  private static Map<String, Object> settings(RegistryConfig config, Class<?> message) {
    Map<String, Object> settings = config.originals();
    settings.remove(RegistryConfig.SERIALIZER_CLASS);
    settings.putIfAbsent(RegistryConfig.URL, String.join(",", config.urls()));
    for (String name : Map.copyOf(settings).keySet()) {
      if (name.equals(RegistryConfig.URL) || name.startsWith("ssl.")) {
        settings.put(RegistryConfig.PREFIX + name, settings.remove(name));
      }
    }
    settings.put("specific.avro.reader", true);
    settings.put("specific.avro.value.type", message.getName());
    settings.put("avro.remove.java.properties", true);
    return settings;
  }

  @Override
  public byte[] encode(String topic, T value) {
    try {
      return serde.serializer().serialize(topic, value);
    } catch (RuntimeException fault) {
      throw sorted(fault, fault);
    }
  }

  @Override
  public T decode(String topic, byte[] bytes) {
    try {
      return message.cast(serde.deserializer().deserialize(topic, bytes));
    } catch (RuntimeException fault) {
      String said = fault.getCause() == null ? "" : ": " + fault.getCause().getMessage();
      throw sorted(fault, new UndecodableException(fault.getMessage() + said, fault));
    }
  }

  /** What the fault is at heart, by its chain of causes; {@code otherwise} if nothing tells. */
  private static RuntimeException sorted(RuntimeException fault, RuntimeException otherwise) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailableException
          || cause instanceof UnknownSchemaException
          || cause instanceof UndecodableException
          || cause instanceof IncompatibleSchemaException) {
        return (RuntimeException) cause;
      }
      if (isRestFault(cause)) {
        return restFault(cause);
      }
      if (cause instanceof RetriableException
          || cause instanceof TimeoutException
          || isNetworkFault(cause)) {
        return new RegistryUnavailableException(
            "the schema registry does not answer: " + cause.getMessage(), cause);
      }
    }
    return otherwise;
  }

  /**
   * Avro reports damaged bytes as IOException too; taking that for a network that is down would
   * hold up a partition for ever. So only what comes from the network's or JSON's own packages
   * counts.
   */
  private static boolean isNetworkFault(Throwable cause) {
    String origin = cause.getClass().getPackageName();
    return cause instanceof IOException
        && (origin.startsWith("java.net")
            || origin.startsWith("javax.net")
            || origin.startsWith("com.fasterxml"));
  }

  private static boolean isRestFault(Throwable cause) {
    return cause.getClass().getSimpleName().equals("RestClientException");
  }

  /** Confluent's own exception ends its message with "; error code: 40403". */
  private static RuntimeException restFault(Throwable cause) {
    String said = String.valueOf(cause.getMessage());
    if (said.endsWith("error code: 40403") || said.endsWith("error code: 40401")) {
      return new UnknownSchemaException(said, cause);
    }
    if (said.endsWith("error code: 409") || said.contains("error code: 4090")) {
      return new IncompatibleSchemaException(said, cause);
    }
    return new RegistryUnavailableException(said, cause);
  }
}
