package io.broadsheet.service.settings;

import io.broadsheet.service.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;

/**
 * The settings of one run, read from options, environment and file, in that order of precedence.
 * Immutable. Prints names only, never values: some are secrets.
 */
public final class Settings {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  private static final String REGISTRY_URL = RegistrySettings.PREFIX + "url";

  private final Map<String, Object> values;
  private final Map<String, String> kafka;
  private final Map<String, String> schemaRegistry;

  Settings(Map<String, Object> values, Map<String, String> kafka, Map<String, String> registry) {
    this.values = Map.copyOf(values);
    this.kafka = withDefault(kafka, BOOTSTRAP_SERVERS, "127.0.0.1:9092");
    this.schemaRegistry = withDefault(registry, REGISTRY_URL, "http://127.0.0.1:8081");
  }

  /**
   * Reads settings. The setting {@code config} names a file and needs not be in the list.
   *
   * @param known the settings that exist, besides {@code kafka.*} and {@code schema.registry.*}
   * @param options what the command line gave, without the leading dashes
   * @param environment usually {@link System#getenv()}; names that start with {@code BROADSHEET_}
   *     count
   * @param moreKafka what {@code kafka.*} may hold besides the settings of producer, consumer and
   *     admin, for example Kafka Streams' definition
   * @throws UserError for an unknown setting (with the nearest known name), a value its parser
   *     refuses, or a setting the guarantee hangs on
   */
  public static Settings read(
      List<? extends Setting<?>> known,
      Map<String, String> options,
      Map<String, String> environment,
      ConfigDef... moreKafka) {
    return new SettingsReader(List.copyOf(known), List.of(moreKafka)).read(options, environment);
  }

  /** The value, or the standard one. Null only if the setting has no standard value. */
  @SuppressWarnings("unchecked") // the reader put in what this setting's own parser gave
  public <T> T get(Setting<T> setting) {
    Object value = values.get(setting.name());
    if (value == null && setting.standard() != null) {
      return setting.parser().apply(setting.standard());
    }
    return (T) value;
  }

  /** Whether somebody gave this setting, be it its standard value. */
  public boolean isGiven(Setting<?> setting) {
    return values.containsKey(setting.name());
  }

  /**
   * What was given as {@code kafka.*}, without that prefix; {@code bootstrap.servers} is always
   * there. Names may carry a client's prefix as in Kafka Streams, for example {@code
   * consumer.max.poll.records}.
   */
  public Map<String, Object> kafka() {
    return new LinkedHashMap<>(kafka);
  }

  /**
   * What the registry client takes, by Confluent's own names, for example {@code
   * schema.registry.url}, {@code basic.auth.credentials.source}; the URL is always there. TLS
   * settings carry the prefix: {@code schema.registry.ssl.truststore.location}.
   */
  public Map<String, Object> schemaRegistry() {
    return new LinkedHashMap<>(schemaRegistry);
  }

  /** The same, with this value in place of what was given. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put(setting.name(), value);
    return new Settings(all, kafka, schemaRegistry);
  }

  /** The same, with other addresses in place of those that were given. */
  public Settings at(String bootstrapServers, String registryUrl) {
    Map<String, String> clients = new LinkedHashMap<>(kafka);
    clients.put(BOOTSTRAP_SERVERS, bootstrapServers);
    Map<String, String> registry = new LinkedHashMap<>(schemaRegistry);
    registry.put(REGISTRY_URL, registryUrl);
    return new Settings(values, clients, registry);
  }

  @Override
  public String toString() {
    return "Settings" + new TreeSet<>(values.keySet()) + kafka.keySet() + schemaRegistry.keySet();
  }

  private static Map<String, String> withDefault(
      Map<String, String> given, String name, String standard) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putIfAbsent(name, standard);
    return all;
  }
}
