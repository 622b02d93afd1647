package io.broadsheet.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * Our topics on a cluster: created where missing, compared where present, never changed. Every
 * method throws {@link KafkaException} if the cluster does not answer or refuses.
 */
public final class TopicAdmin {
  private static final Duration LEADERS_WAIT = Duration.ofSeconds(30);
  private static final long LEADERS_PAUSE_MILLIS = 20;

  private final Admin admin;
  private final int partitions;
  private final Optional<Short> replication;

  /**
   * @param admin stays the caller's to close
   * @param partitions of each topic; raw and enriched must have the same number
   * @param replication how many copies; empty leaves it to the cluster's default
   */
  public TopicAdmin(Admin admin, int partitions, Optional<Short> replication) {
    this.admin = admin;
    this.partitions = partitions;
    this.replication = replication;
  }

  /** Twelve partitions, and the cluster's own replication. */
  public TopicAdmin(Admin admin) {
    this(admin, Topics.PARTITIONS, Optional.empty());
  }

  /**
   * Creates the topics that are missing, and names them. Returns once the broker that answers knows
   * a leader for each partition: the controller says "created" before the brokers have learned it.
   */
  public List<String> createMissing() {
    return createMissing(Topics.ALL);
  }

  /** The same for other topics than ours. */
  public List<String> createMissing(List<Topic> topics) {
    List<NewTopic> wanted =
        topics.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), Optional.of(partitions), replication)
                        .configs(topic.settings()))
            .toList();
    List<String> created = new ArrayList<>();
    Map<String, KafkaFuture<Void>> answers = admin.createTopics(wanted).values();
    for (Topic topic : topics) {
      try {
        await(answers.get(topic.name()));
        created.add(topic.name());
      } catch (TopicExistsException e) {
        // Present: whether it is as it should be is for differences() to say.
      }
    }
    awaitLeaders(created);
    return created;
  }

  private void awaitLeaders(List<String> created) {
    long deadline = System.nanoTime() + LEADERS_WAIT.toNanos();
    while (!haveLeaders(created)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            "created %s, but after %d s not every partition has a leader"
                .formatted(created, LEADERS_WAIT.toSeconds()));
      }
      Utils.sleep(LEADERS_PAUSE_MILLIS);
    }
  }

  private boolean haveLeaders(List<String> names) {
    try {
      return await(admin.describeTopics(names).allTopicNames()).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .noneMatch(partition -> partition.leader() == null || partition.leader().isEmpty());
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  /** What differs from how the topics should be, one readable line each; empty if nothing does. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (Topic topic : Topics.ALL) {
      try {
        TopicDescription description =
            await(admin.describeTopics(List.of(topic.name())).allTopicNames()).get(topic.name());
        compare(topic, description, differences);
      } catch (UnknownTopicOrPartitionException e) {
        differences.add(topic.name() + ": missing");
      }
    }
    return differences;
  }

  private void compare(Topic topic, TopicDescription found, List<String> differences) {
    int count = found.partitions().size();
    if (count != partitions) {
      differences.add(line(topic, "partitions", String.valueOf(count), partitions));
    }
    int copies = found.partitions().get(0).replicas().size();
    if (replication.isPresent() && replication.get() != copies) {
      differences.add(line(topic, "replication factor", String.valueOf(copies), replication.get()));
    }
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Config settings = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
    topic
        .settings()
        .forEach(
            (name, wanted) -> {
              ConfigEntry entry = settings.get(name);
              String actual = entry == null ? "unknown to this broker" : entry.value();
              if (!same(actual, wanted)) {
                differences.add(line(topic, name, actual, wanted));
              }
            });
  }

  private static String line(Topic topic, String name, String actual, Object wanted) {
    return "%s: %s is %s, should be %s".formatted(topic.name(), name, actual, wanted);
  }

  /** Lists such as cleanup.policy mean the same in any order. */
  private static boolean same(String actual, String wanted) {
    return parts(actual).equals(parts(wanted));
  }

  private static Set<String> parts(String list) {
    return new TreeSet<>(Arrays.asList(list.trim().split("\\s*,\\s*")));
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException fault) {
        throw fault;
      }
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
