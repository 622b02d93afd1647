package io.broadsheet.sink;

import io.broadsheet.sink.store.SourceTopic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the cluster about the topic. Throws {@link KafkaException} if it does not answer. */
final class SourceLookup implements Supplier<SourceInfo> {
  private static final Logger LOG = LoggerFactory.getLogger(SourceLookup.class);

  private final Admin admin;
  private final String topic;

  SourceLookup(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  @Override
  public SourceInfo get() {
    String cluster = await(admin.describeCluster().clusterId());
    String id =
        await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).topicId().toString();
    return new SourceInfo(new SourceTopic(cluster, id, topic), deleteRetention());
  }

  private Duration deleteRetention() {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      ConfigEntry entry =
          await(admin.describeConfigs(List.of(resource)).all())
              .get(resource)
              .get(TopicConfig.DELETE_RETENTION_MS_CONFIG);
      return Duration.ofMillis(Long.parseLong(entry.value()));
    } catch (AuthorizationException e) {
      LOG.warn(
          "No right to read the settings of {}: whether this sink was away for longer than its"
              + " tombstones last cannot be told",
          topic);
      return ResumeCheck.FOR_EVER;
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
