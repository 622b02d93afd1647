package io.broadsheet.local.letters;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * What came under the same key after a record that became a dead letter: only the key's partition
 * is read, from the first letter's place on.
 */
final class Successors {
  private final Map<Key, ConsumerRecord<byte[], byte[]>> newest = new HashMap<>();
  private final Map<Key, ConsumerRecord<byte[], byte[]>> newestTombstone = new HashMap<>();
  private final Map<String, Integer> partitions = new HashMap<>();

  private record Key(String topic, ByteBuffer bytes) {}

  private Successors() {}

  static Successors of(Collection<Letter> letters, TopicReader reader) {
    Successors successors = new Successors();
    for (String topic : List.of(Topics.RAW.name(), Topics.ENRICHED.name())) {
      successors.read(topic, letters, reader);
    }
    return successors;
  }

  /** Whether the article was erased after this letter's record. */
  boolean isErased(Letter letter) {
    return isAfter(letter, newestTombstone.get(key(Topics.RAW.name(), letter)));
  }

  /** Whether the topic that the letter's record stood on has a newer one for the article. */
  boolean isSuperseded(Letter letter) {
    return isAfter(letter, newest.get(key(letter.origin().topic(), letter)));
  }

  private void read(String topic, Collection<Letter> letters, TopicReader reader) {
    Map<TopicPartition, Long> beginnings = reader.beginnings(topic);
    partitions.put(topic, beginnings.size());
    Map<TopicPartition, Long> from = new HashMap<>();
    for (Letter letter : letters) {
      if (letter.record().key() != null) {
        TopicPartition home = home(topic, letter);
        long start = isAt(home, letter) ? letter.origin().offset() + 1 : beginnings.get(home);
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
      newest.put(key, record);
      if (record.value() == null) {
        newestTombstone.put(key, record);
      }
    }
  }

  /** On the same partition by offset, otherwise by the broker's clock. */
  private boolean isAfter(Letter letter, ConsumerRecord<byte[], byte[]> other) {
    if (other == null) {
      return false;
    }
    TopicPartition place = new TopicPartition(other.topic(), other.partition());
    return isAt(place, letter)
        ? other.offset() > letter.origin().offset()
        : other.timestamp() > letter.record().timestamp();
  }

  private static boolean isAt(TopicPartition place, Letter letter) {
    return place.topic().equals(letter.origin().topic())
        && place.partition() == letter.origin().partition();
  }

  /** Where the default partitioner of Java's clients puts the key: murmur2. */
  private TopicPartition home(String topic, Letter letter) {
    int hash = Utils.toPositive(Utils.murmur2(letter.record().key()));
    return new TopicPartition(topic, hash % partitions.get(topic));
  }

  private static Key key(String topic, Letter letter) {
    byte[] bytes = letter.record().key();
    return new Key(topic, ByteBuffer.wrap(bytes == null ? new byte[0] : bytes));
  }
}
