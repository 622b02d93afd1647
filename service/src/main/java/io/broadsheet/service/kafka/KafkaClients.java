package io.broadsheet.service.kafka;

import io.broadsheet.service.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The configuration of a Kafka client: what the service wants, overwritten by what the user set.
 * Settings the guarantee hangs on were refused when the settings were read, so nothing here can
 * weaken it.
 */
public final class KafkaClients {
  private KafkaClients() {}

  /** For a producer; {@code kafka.producer.x} wins over {@code kafka.x}. */
  public static Map<String, Object> producer(Settings settings, Map<String, Object> own) {
    return merged(settings, own, ProducerConfig.configNames(), "producer.");
  }

  /** For a consumer; {@code kafka.consumer.x} wins over {@code kafka.x}. */
  public static Map<String, Object> consumer(Settings settings, Map<String, Object> own) {
    return merged(settings, own, ConsumerConfig.configNames(), "consumer.");
  }

  /** For an admin client; {@code kafka.admin.x} wins over {@code kafka.x}. */
  public static Map<String, Object> admin(Settings settings, Map<String, Object> own) {
    return merged(settings, own, AdminClientConfig.configNames(), "admin.");
  }

  private static Map<String, Object> merged(
      Settings settings, Map<String, Object> own, Set<String> known, String prefix) {
    Map<String, Object> given = settings.kafka();
    Map<String, Object> merged = new LinkedHashMap<>(own);
    known.forEach(
        name -> {
          Object value = given.getOrDefault(prefix + name, given.get(name));
          if (value != null) {
            merged.put(name, value);
          }
        });
    return merged;
  }
}
