package io.broadsheet.local.topics;

import io.broadsheet.schemas.Topics;
import io.broadsheet.service.UserError;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until a stage has read all that is committed before it, judged by Kafka itself: its group's
 * offsets against what stands on the topic. For one thread.
 */
public final class CatchUp implements AutoCloseable {
  /** The group of enrich, which is also its application id. */
  public static final String ENRICH = "broadsheet-enrich";

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);

  private final Admin admin;
  private final GroupOffsets groups;
  private final TopicReader reader;

  /**
   * @param kafka settings for clients, with {@code bootstrap.servers}
   */
  public CatchUp(Map<String, Object> kafka) {
    this.admin = Admin.create(new HashMap<>(kafka));
    this.groups = new GroupOffsets(admin);
    this.reader = new TopicReader(kafka);
  }

  /** Returns once each record on raw has its outcome. */
  public void awaitEnrich() throws InterruptedException {
    await(ENRICH, Topics.RAW.name());
  }

  /** Returns once storage has what stands on enriched. */
  public void awaitSink(String group) throws InterruptedException {
    await(group, Topics.ENRICHED.name());
  }

  private void await(String group, String topic) throws InterruptedException {
    Map<TopicPartition, Long> before = Map.of();
    long progress = System.nanoTime();
    while (true) {
      Map<TopicPartition, Long> position = position(group, topic);
      if (!reader.anythingFrom(position)) {
        return;
      }
      if (!position.equals(before)) {
        before = position;
        progress = System.nanoTime();
      } else if (System.nanoTime() - progress > WITHOUT_PROGRESS.toNanos()) {
        throw new UserError(
            "%s has read nothing of %s for two minutes, though there is more"
                .formatted(group, topic),
            1);
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Where the group will read on; where it has read nothing yet, the partition's beginning. */
  private Map<TopicPartition, Long> position(String group, String topic) {
    Map<TopicPartition, Long> position = new HashMap<>(reader.beginnings(topic));
    groups.of(group).forEach((partition, offset) -> position.replace(partition, offset));
    return position;
  }

  @Override
  public void close() {
    reader.close();
    admin.close();
  }
}
