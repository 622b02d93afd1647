package io.broadsheet.enrich;

import io.broadsheet.service.kafka.BrokerFaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the stage knows of the Kafka cluster: whether it answers, and how many partitions the topics
 * have. Kafka Streams itself stays "running" while the brokers are away. Safe for use by many
 * threads.
 */
final class Cluster implements AutoCloseable {
  private static final long ANSWER_WITHIN_MILLIS = 4_000;
  private static final long ASK_EVERY_MILLIS = 5_000;

  private final Admin admin;
  private final Object servers;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "enrich-watches-brokers");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String trouble;

  Cluster(Map<String, Object> settings) {
    this.admin = Admin.create(settings);
    this.servers = settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    watch.scheduleWithFixedDelay(
        this::look, ASK_EVERY_MILLIS, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Why no broker can be used, as far as was seen; empty if the last look found one. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /**
   * How many partitions {@code articles.raw} has. That is fixed when the topic is created.
   *
   * @throws KafkaException if no broker answers, or one of the four topics is missing
   */
  int partitions() {
    int partitions = 0;
    for (Destination each : Destination.values()) {
      int found = describe(each.topic()).partitions().size();
      partitions = each == Destination.RAW ? found : partitions;
    }
    return partitions;
  }

  private TopicDescription describe(String topic) {
    try {
      return await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
    } catch (UnknownTopicOrPartitionException missing) {
      throw new KafkaException(
          "the topic " + topic + " does not exist; 'broadsheet topics create' creates it", missing);
    } catch (KafkaException away) {
      throw new KafkaException(BrokerFaults.line(away, servers, topic), away);
    }
  }

  private void look() {
    try {
      await(admin.describeCluster().clusterId());
      trouble = null;
    } catch (KafkaException away) {
      trouble = BrokerFaults.line(away, servers, "ours");
    }
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException fault) {
      throw fault.getCause() instanceof KafkaException known
          ? known
          : new KafkaException(fault.getCause());
    } catch (TimeoutException late) {
      throw new KafkaException("no answer within " + ANSWER_WITHIN_MILLIS + " ms", late);
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    admin.close(java.time.Duration.ofSeconds(1));
  }
}
