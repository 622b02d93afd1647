package io.broadsheet.service.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;

/** What Kafka's clients take, by their own definitions. */
final class KafkaSettings {
  static final String PREFIX = "kafka.";

  /** A setting for one kind of client only, as Kafka Streams spells it; longest first. */
  private static final List<String> CLIENT_PREFIXES =
      List.of(
          "restore.consumer.",
          "global.consumer.",
          "main.consumer.",
          "producer.",
          "consumer.",
          "admin.");

  private final Map<String, ConfigKey> keys = new TreeMap<>();

  /**
   * @param more what else is known besides producer, consumer and admin, for example Kafka Streams
   */
  KafkaSettings(List<ConfigDef> more) {
    List<ConfigDef> definitions =
        new ArrayList<>(
            List.of(
                ProducerConfig.configDef(),
                ConsumerConfig.configDef(),
                AdminClientConfig.configDef()));
    definitions.addAll(more);
    for (ConfigDef definition : definitions) {
      definition
          .configKeys()
          .forEach((name, key) -> keys.putIfAbsent(SettingNames.canonical(name), key));
    }
  }

  static boolean claims(String written) {
    return SettingNames.canonical(written).startsWith("kafka-");
  }

  /**
   * Kafka's own spelling, with a client's prefix where one was written.
   *
   * @param written with {@code kafka.}; dots and dashes are equal
   */
  Optional<String> find(String written) {
    String name = SettingNames.canonical(written).substring(PREFIX.length());
    ConfigKey whole = keys.get(name);
    if (whole != null) {
      return Optional.of(whole.name);
    }
    String prefix = clientPrefix(name);
    return Optional.ofNullable(keys.get(name.substring(prefix.length())))
        .map(key -> prefix + key.name);
  }

  Optional<String> refusal(String written) {
    String name = SettingNames.canonical(written).substring(PREFIX.length());
    return GuaranteeSettings.refusal(name.substring(clientPrefix(name).length()));
  }

  boolean isSecret(String name) {
    return key(name).type() == ConfigDef.Type.PASSWORD;
  }

  /**
   * @throws IllegalArgumentException in Kafka's words, if the value does not fit the setting
   */
  void check(String name, String value) {
    ConfigKey key = key(name);
    try {
      Object parsed = ConfigDef.parseType(key.name, value, key.type);
      if (key.validator != null) {
        key.validator.ensureValid(key.name, parsed);
      }
    } catch (ConfigException refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  List<String> names() {
    return keys.values().stream().map(key -> PREFIX + key.name).toList();
  }

  private ConfigKey key(String name) {
    ConfigKey whole = keys.get(SettingNames.canonical(name));
    return whole != null
        ? whole
        : keys.get(SettingNames.canonical(name.substring(clientPrefix(name).length())));
  }

  private static String clientPrefix(String name) {
    String canonical = SettingNames.canonical(name);
    return CLIENT_PREFIXES.stream()
        .filter(prefix -> canonical.startsWith(SettingNames.canonical(prefix)))
        .findFirst()
        .orElse("");
  }
}
