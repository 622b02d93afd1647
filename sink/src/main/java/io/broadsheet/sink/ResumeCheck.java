package io.broadsheet.sink;

import io.broadsheet.service.UserError;
import io.broadsheet.sink.store.LogRange;
import io.broadsheet.sink.store.SourceTopic;
import io.broadsheet.sink.store.StoredPosition;
import java.time.Duration;
import java.time.Instant;

/** Whether the rows in a store and the log still belong together. */
final class ResumeCheck {
  /** A retention that nobody outlives. */
  static final Duration FOR_EVER = Duration.ofDays(365L * 1000);

  private ResumeCheck() {}

  /**
   * @param stored what the store says of one partition
   * @param log what that partition holds now
   * @throws UserError if reading on would leave rows in the store that the log does not have
   */
  static void mayResume(StoredPosition stored, SourceInfo source, LogRange log, Instant now) {
    sameTopic(stored, source.topic());
    String place = "partition %d of %s".formatted(stored.partition(), stored.source().name());
    long next = stored.nextOffset();
    if (next > log.end()) {
      throw refusal(
          "the store has read %s up to offset %d, and the log ends at %d: records were lost there"
              .formatted(place, next, log.end()));
    }
    if (next < log.begin()) {
      throw refusal(
          "the store has read %s up to offset %d, and the log begins at %d: records are missing"
              .formatted(place, next, log.begin()));
    }
    Duration away = Duration.between(stored.completeUntil(), now);
    if (next < log.end() && away.compareTo(source.deleteRetention()) > 0) {
      throw refusal(
          ("the store has not kept up with %s since %s, longer than delete.retention.ms (%d h):"
                  + " erasures may have been missed")
              .formatted(place, stored.completeUntil(), source.deleteRetention().toHours()));
    }
  }

  static void sameTopic(StoredPosition stored, SourceTopic topic) {
    if (!stored.source().equals(topic)) {
      throw refusal(
          "the store was filled from topic %s with id %s of cluster %s, and this one has id %s of %s"
              .formatted(
                  topic.name(),
                  stored.source().topicId(),
                  stored.source().clusterId(),
                  topic.topicId(),
                  topic.clusterId()));
    }
  }

  private static UserError refusal(String reason) {
    return new UserError(
        reason + "; give another --store, or --resync to fill this one from the start of the log",
        1);
  }
}
