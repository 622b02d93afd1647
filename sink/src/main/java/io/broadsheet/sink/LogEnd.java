package io.broadsheet.sink;

import io.broadsheet.sink.Assignment.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Looks now and then, while nothing comes in, whether the broker is there and whether we have read
 * all it has. That is how a store can tell later how long its sink was away, and how transaction
 * markers, which no reader sees, stop counting as lag.
 */
final class LogEnd {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /** How old the store's note of being complete may get; small beside any delete.retention.ms. */
  private static final Duration NOTE_EVERY = Duration.ofMinutes(10);

  private final Consumer<byte[], byte[]> consumer;
  private final SinkHealth health;
  private final Clock clock;
  private Instant lastLook = Instant.EPOCH;

  LogEnd(Consumer<byte[], byte[]> consumer, SinkHealth health, Clock clock) {
    this.consumer = consumer;
    this.health = health;
    this.clock = clock;
  }

  /** Whether it is time to look. */
  boolean isDue() {
    return Duration.between(lastLook, clock.instant()).abs().compareTo(EVERY) >= 0;
  }

  /** What the store should be told, if anything: positions past markers, or that it is complete. */
  Map<TopicPartition, Place> look(Map<TopicPartition, Place> claimed) {
    Instant now = clock.instant();
    lastLook = now;
    if (claimed.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, Long> ends;
    try {
      ends = consumer.endOffsets(claimed.keySet(), LIMIT);
    } catch (TimeoutException e) {
      health.broker("the broker does not answer");
      return Map.of();
    }
    health.broker(null);
    Map<TopicPartition, Place> news = new HashMap<>();
    claimed.forEach(
        (partition, place) -> {
          long position = consumer.position(partition);
          boolean complete = position >= ends.get(partition);
          Instant until = complete ? now : place.completeUntil();
          boolean noteIsOld =
              Duration.between(place.completeUntil(), until).compareTo(NOTE_EVERY) > 0;
          if (position > place.next() || noteIsOld) {
            news.put(partition, new Place(position, until));
          }
        });
    return news;
  }
}
