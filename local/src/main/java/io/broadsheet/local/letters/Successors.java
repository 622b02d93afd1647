package io.broadsheet.local.letters;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * What stands under the key of a record that became a dead letter. Only the key's partition is
 * read: from the record on where it stood there, else from the beginning. Values are not kept.
 */
final class Successors {
  private static final List<String> TOPICS = List.of(Topics.RAW.name(), Topics.ENRICHED.name());

  private final Map<Key, Standing> newest = new HashMap<>();
  private final Map<Key, Standing> newestTombstone = new HashMap<>();
  private final Map<String, Integer> partitions = new HashMap<>();

  private record Key(String topic, ByteBuffer bytes) {}

  /** A record, without what is in it. */
  private record Standing(Origin place, long timestamp, boolean isTombstone) {}

  private Successors() {}

  static Successors of(Collection<Letter> letters, TopicReader reader) {
    Successors successors = new Successors();
    TOPICS.forEach(topic -> successors.read(topic, letters, reader));
    return successors;
  }

  /**
   * Whether the article is erased as of now, or was after this letter's record. A stage that lags
   * may write a letter about an article that is erased already. A letter about a tombstone is none
   * of those: it says that an erasure failed.
   */
  boolean isErased(Letter letter) {
    Standing now = newest.get(key(Topics.RAW.name(), letter));
    return now != null && now.isTombstone() && !now.place().equals(letter.origin())
        || TOPICS.stream()
            .anyMatch(topic -> isAfter(letter, newestTombstone.get(key(topic, letter))));
  }

  /** Whether the topic that the letter's record stood on has a newer one for the article. */
  boolean isSuperseded(Letter letter) {
    return isAfter(letter, newest.get(key(letter.origin().topic(), letter)));
  }

  /** Where the article as it was last published stands on raw. */
  Optional<Origin> newestOnRaw(Letter letter) {
    return Optional.ofNullable(newest.get(key(Topics.RAW.name(), letter)))
        .filter(standing -> !standing.isTombstone())
        .map(Standing::place);
  }

  private void read(String topic, Collection<Letter> letters, TopicReader reader) {
    Map<TopicPartition, Long> beginnings = reader.beginnings(topic);
    partitions.put(topic, beginnings.size());
    Map<TopicPartition, Long> from = new HashMap<>();
    for (Letter letter : letters) {
      if (letter.key() != null) {
        TopicPartition home = home(topic, letter);
        long start = isAt(home, letter) ? letter.origin().offset() + 1 : 0;
        from.merge(home, Math.max(start, beginnings.get(home)), Math::min);
        newest.put(key(topic, letter), null);
      }
    }
    if (!from.isEmpty()) {
      reader.read(from, this::note);
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    Key key = new Key(record.topic(), ByteBuffer.wrap(record.key()));
    if (newest.containsKey(key)) {
      boolean isTombstone = record.value() == null;
      Standing standing = new Standing(Letter.place(record), record.timestamp(), isTombstone);
      newest.put(key, standing);
      if (isTombstone) {
        newestTombstone.put(key, standing);
      }
    }
  }

  /** On the same partition by offset, otherwise by the broker's clock. */
  private static boolean isAfter(Letter letter, Standing other) {
    if (other == null) {
      return false;
    }
    TopicPartition place = new TopicPartition(other.place().topic(), other.place().partition());
    return isAt(place, letter)
        ? other.place().offset() > letter.origin().offset()
        : other.timestamp() > letter.writtenAt().toEpochMilli();
  }

  private static boolean isAt(TopicPartition place, Letter letter) {
    return place.topic().equals(letter.origin().topic())
        && place.partition() == letter.origin().partition();
  }

  /** Where the default partitioner of Java's clients puts the key: murmur2. */
  private TopicPartition home(String topic, Letter letter) {
    int hash = Utils.toPositive(Utils.murmur2(letter.key()));
    return new TopicPartition(topic, hash % partitions.get(topic));
  }

  private static Key key(String topic, Letter letter) {
    byte[] bytes = letter.key();
    return new Key(topic, ByteBuffer.wrap(bytes == null ? new byte[0] : bytes));
  }
}
