package io.broadsheet.sink;

import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.LogRange;
import io.broadsheet.sink.store.SourceTopic;
import io.broadsheet.sink.store.StoredPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions the group gave us. Each is paused until it is <em>claimed</em>: until the store
 * has said where to read on. What the group remembers is only for people to look at.
 */
final class Assignment implements ConsumerRebalanceListener {
  static final Duration BROKER_LIMIT = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final PendingRecords pending;
  private final Clock clock;
  private final Map<TopicPartition, Place> claimed = new HashMap<>();
  private final Set<TopicPartition> unclaimed = new HashSet<>();
  private boolean joined;
  private SourceTopic source;

  /** Where the store stands in one partition. */
  record Place(long next, Instant completeUntil) {}

  Assignment(Consumer<byte[], byte[]> consumer, PendingRecords pending, Clock clock) {
    this.consumer = consumer;
    this.pending = pending;
    this.clock = clock;
  }

  /** What may be read and written now. */
  Map<TopicPartition, Place> claimed() {
    return claimed;
  }

  boolean hasUnclaimed() {
    return !unclaimed.isEmpty();
  }

  /** Exactly which topic the store was last compared with. */
  SourceTopic source() {
    return source;
  }

  /** Whether the group counts on us and has, for now, no partition for us. */
  boolean isStandBy() {
    return joined && claimed.isEmpty() && unclaimed.isEmpty();
  }

  /** Why not every partition of ours is read; null if each is. */
  String problem() {
    if (!joined) {
      return "the group has not given this sink its partitions yet";
    }
    return unclaimed.isEmpty() ? null : unclaimed.size() + " partitions wait for the store";
  }

  /** The places as a group's offsets, which are only for people to look at. */
  static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Place> places) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    places.forEach(
        (partition, place) -> offsets.put(partition, new OffsetAndMetadata(place.next())));
    return offsets;
  }

  /** Notes what the store has committed. */
  void moved(Map<TopicPartition, Place> places) {
    claimed.putAll(places);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // Any position will do while it is paused; without one the consumer would ask for a policy.
    partitions.forEach(partition -> consumer.seek(partition, 0));
    consumer.pause(partitions);
    unclaimed.addAll(partitions);
    joined = true;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    // Unwritten records go: the next owner reads them from where the store stands.
    pending.drop(partitions);
    claimed.keySet().removeAll(partitions);
    unclaimed.removeAll(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    onPartitionsRevoked(partitions);
    joined = false;
  }

  /** Asks the store and the log where each new partition stands, and lets it flow. */
  void claim(ArticleStore store, Supplier<SourceInfo> lookup) {
    store.open();
    SourceInfo info = lookup.get();
    source = info.topic();
    Map<Integer, StoredPosition> stored = store.positions(source.name());
    stored.values().forEach(position -> ResumeCheck.sameTopic(position, source));
    Map<Integer, LogRange> ranges = LogRanges.of(consumer, unclaimed, BROKER_LIMIT);
    Map<TopicPartition, Place> places = new HashMap<>();
    Map<Integer, Long> first = new HashMap<>();
    for (TopicPartition partition : unclaimed) {
      LogRange log = ranges.get(partition.partition());
      StoredPosition position = stored.get(partition.partition());
      if (position == null) {
        first.put(partition.partition(), log.begin());
        places.put(partition, new Place(log.begin(), clock.instant()));
      } else {
        ResumeCheck.mayResume(position, info, log, clock.instant());
        places.put(partition, new Place(position.nextOffset(), position.completeUntil()));
      }
    }
    store.begin(source, first);
    flow(places);
  }

  private void flow(Map<TopicPartition, Place> places) {
    places.forEach((partition, place) -> consumer.seek(partition, place.next()));
    consumer.resume(places.keySet());
    claimed.putAll(places);
    unclaimed.clear();
  }

  /** Stops the flow: whatever is read next is read from where the store then stands. */
  void unclaim() {
    pending.clear();
    unclaimed.addAll(claimed.keySet());
    claimed.clear();
    consumer.pause(unclaimed);
  }
}
