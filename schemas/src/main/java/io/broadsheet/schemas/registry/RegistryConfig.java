package io.broadsheet.schemas.registry;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.CLASS;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;
import static org.apache.kafka.common.config.ConfigDef.ValidString.in;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * What the registry client can be told, by Confluent's own names, each with or without the prefix
 * {@code schema.registry.}. Immutable.
 */
public final class RegistryConfig {
  /** Confluent writes some names with this prefix, some without; we take both. */
  public static final String PREFIX = "schema.registry.";

  public static final String URL = "url";
  public static final String AUTO_REGISTER = "auto.register.schemas";
  public static final String SERIALIZER_CLASS = "serializer.class";
  static final String BASIC_SOURCE = "basic.auth.credentials.source";
  static final String BASIC_USER_INFO = "basic.auth.user.info";
  static final String BEARER_SOURCE = "bearer.auth.credentials.source";
  static final String BEARER_TOKEN = "bearer.auth.token";
  static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
  static final String READ_TIMEOUT = "http.read.timeout.ms";
  static final String MAX_RETRIES = "max.retries";
  static final String RETRY_WAIT = "retries.wait.ms";
  static final String MAX_RETRY_WAIT = "retries.max.wait.ms";
  static final String CACHE_SIZE = "max.schemas.per.subject";

  /** THE LIST of settings, each with its default and what it does. */
  public static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(URL, LIST, "http://127.0.0.1:8081", HIGH, "Addresses, tried in turn.")
          .define(
              AUTO_REGISTER,
              BOOLEAN,
              true,
              MEDIUM,
              "Whether a schema the registry lacks is registered. Set it to false in production,"
                  + " and register with 'broadsheet schemas register'.")
          .define(
              BASIC_SOURCE,
              STRING,
              "",
              in("", "URL", "USER_INFO"),
              MEDIUM,
              "Where name and password stand: in the address, or in basic.auth.user.info.")
          .define(BASIC_USER_INFO, PASSWORD, "", MEDIUM, "Name and password as name:password.")
          .define(
              BEARER_SOURCE,
              STRING,
              "",
              in("", "STATIC_TOKEN"),
              LOW,
              "STATIC_TOKEN sends bearer.auth.token.")
          .define(BEARER_TOKEN, PASSWORD, "", MEDIUM, "A token to send with every request.")
          .define(CONNECT_TIMEOUT, INT, 5_000, atLeast(1), LOW, "Longest wait for a connection.")
          .define(READ_TIMEOUT, INT, 10_000, atLeast(1), LOW, "Longest wait for a whole answer.")
          .define(
              MAX_RETRIES, INT, 3, atLeast(0), LOW, "Rounds over all addresses after the first.")
          .define(RETRY_WAIT, INT, 100, atLeast(1), LOW, "Wait before the first of those rounds.")
          .define(MAX_RETRY_WAIT, INT, 2_000, atLeast(1), LOW, "Longest wait between two rounds.")
          .define(CACHE_SIZE, INT, 1_000, atLeast(1), LOW, "Schemas kept in memory.")
          .define(
              SERIALIZER_CLASS,
              CLASS,
              null,
              LOW,
              "A Kafka Serializer (its Deserializer beside it) or Serde that takes our serde's place,"
                  + " for example io.confluent.kafka.serializers.KafkaAvroSerializer.")
          .withClientSslSupport();

  private final AbstractConfig values;

  private RegistryConfig(AbstractConfig values) {
    this.values = values;
  }

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException for an unknown name (with the nearest known one) or a value
   *     that cannot be
   */
  public static RegistryConfig of(Map<String, ?> settings) {
    Map<String, Object> bare = new TreeMap<>();
    settings.forEach((name, value) -> bare.put(withoutPrefix(name), value));
    bare.keySet().forEach(RegistryConfig::mustBeKnown);
    try {
      return new RegistryConfig(new AbstractConfig(DEFINITION, bare, false));
    } catch (ConfigException e) {
      throw new IllegalArgumentException("schema registry: " + e.getMessage(), e);
    }
  }

  private static String withoutPrefix(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  private static void mustBeKnown(String name) {
    Set<String> known = DEFINITION.names();
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "The schema registry client has no setting %s; the nearest is %s"
              .formatted(name, NearestName.to(name, known)));
    }
  }

  public boolean autoRegister() {
    return values.getBoolean(AUTO_REGISTER);
  }

  /** The class that takes our serde's place, if one is set. */
  public Optional<Class<?>> serializerClass() {
    return Optional.ofNullable(values.getClass(SERIALIZER_CLASS));
  }

  /** What was set, and nothing else, without the prefix. */
  Map<String, Object> originals() {
    return new HashMap<>(values.originals());
  }

  /** What was set or stands by default, parsed. */
  Map<String, Object> parsed() {
    return new HashMap<>(values.values());
  }

  List<String> urls() {
    return values.getList(URL);
  }

  String text(String name) {
    return values.getString(name);
  }

  String secret(String name) {
    Password secret = values.getPassword(name);
    return secret == null ? "" : secret.value();
  }

  int number(String name) {
    return values.getInt(name);
  }

  Duration time(String name) {
    return Duration.ofMillis(values.getInt(name));
  }
}
