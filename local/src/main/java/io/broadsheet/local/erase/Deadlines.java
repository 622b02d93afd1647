package io.broadsheet.local.erase;

import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long after a tombstone Kafka has removed what it is to remove.
 *
 * @param compaction of older records of the article: a segment is closed within {@code segment.ms}
 *     (on a quiet partition enrich sees to that) and compacted within {@code max.compaction.lag.ms}
 * @param expiry of dead letters: {@code retention.ms} after their segment was closed
 */
record Deadlines(Duration compaction, Duration expiry) {
  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

  /** By the settings that the topics have; by those they should have where nobody may ask. */
  static Deadlines of(Admin admin) {
    UnaryOperator<String> raw = settings(admin, Topics.RAW);
    UnaryOperator<String> enriched = settings(admin, Topics.ENRICHED);
    UnaryOperator<String> letters = settings(admin, Topics.DEAD_LETTER);
    Duration first = time(raw, "segment.ms", "max.compaction.lag.ms");
    Duration second = time(enriched, "segment.ms", "max.compaction.lag.ms");
    return new Deadlines(
        first.compareTo(second) > 0 ? first : second, time(letters, "segment.ms", "retention.ms"));
  }

  private static Duration time(UnaryOperator<String> settings, String one, String other) {
    return Duration.ofMillis(Long.parseLong(settings.apply(one)))
        .plusMillis(Long.parseLong(settings.apply(other)));
  }

  private static UnaryOperator<String> settings(Admin admin, Topic topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    try {
      Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return name -> found.get(name).value();
    } catch (ExecutionException refused) {
      LOG.warn("{}'s settings can't be read: the usual ones are assumed", topic.name());
      return topic.settings()::get;
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }
}
