package io.broadsheet.local.topics;

import io.broadsheet.schemas.Topics;
import io.broadsheet.service.UserError;
import io.broadsheet.service.kafka.BrokerFaults;
import io.broadsheet.service.kafka.KafkaClients;
import io.broadsheet.service.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka clients of one-off commands. */
public final class Clients {
  private static final String NOT_THERE =
      "no Broadsheet topics on %s: is it running there? ./broadsheet up starts it, and"
          + " --kafka.bootstrap.servers points elsewhere";

  private static final int FIRST_ANSWER_SECONDS = 10;

  private Clients() {}

  /**
   * @throws UserError if no broker answers, or it has none of our topics
   */
  public static TopicReader reader(Settings settings) {
    requireTopics(settings);
    return new TopicReader(KafkaClients.consumer(settings, Map.of()));
  }

  /** Asked through Admin, which tells a broker that refuses from one that says nothing. */
  private static void requireTopics(Settings settings) {
    Object servers = settings.kafka().get("bootstrap.servers");
    try (Admin admin = admin(settings)) {
      admin
          .describeTopics(List.of(Topics.DEAD_LETTER.name()))
          .allTopicNames()
          .get(FIRST_ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      boolean refused = BrokerFaults.isRefusal(fault);
      String line = BrokerFaults.line(fault, servers, "ours");
      throw new UserError(refused ? line : NOT_THERE.formatted(servers), 1);
    } catch (TimeoutException nobody) {
      throw new UserError(NOT_THERE.formatted(servers), 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted while asking the broker at " + servers, 1);
    }
  }

  public static Admin admin(Settings settings) {
    return Admin.create(KafkaClients.admin(settings, Map.of()));
  }

  /** The group as somebody knows it who is no member of it. */
  public static ConsumerGroupMetadata group(Settings settings, String name) {
    Map<String, Object> own = Map.of(ConsumerConfig.GROUP_ID_CONFIG, name);
    try (KafkaConsumer<byte[], byte[]> outsider =
        new KafkaConsumer<>(
            KafkaClients.consumer(settings, own),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return outsider.groupMetadata();
    }
  }

  /**
   * An idempotent producer of records that were small enough for a topic of ours once.
   *
   * @param own what it needs besides
   */
  public static Producer<byte[], byte[]> producer(Settings settings, Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>(own);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
    return new KafkaProducer<>(
        KafkaClients.producer(settings, config),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
