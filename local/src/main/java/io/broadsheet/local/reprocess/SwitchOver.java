package io.broadsheet.local.reprocess;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes articles again as they last stood on raw, so that the live enrich, which must run the
 * new version by then, understands them anew by its own rules of order and revision. Only enrich
 * ever writes to {@code articles.enriched}.
 */
final class SwitchOver {
  private static final String RAW = Topics.RAW.name();

  /** Where an article stood last. */
  private record Place(TopicPartition partition, long offset, boolean isTombstone) {}

  private SwitchOver() {}

  /** Returns how many articles were sent; those erased meanwhile, or gone from raw, are not. */
  static long of(Set<String> ids, TopicReader reader, Batch batch) {
    Map<String, Place> newest = new HashMap<>();
    reader.readAll(
        RAW,
        record -> {
          String id = id(record);
          if (ids.contains(id)) {
            newest.put(id, new Place(partition(record), record.offset(), record.value() == null));
          }
        });
    newest.values().removeIf(Place::isTombstone);
    Map<TopicPartition, Long> from = new HashMap<>();
    newest.values().forEach(place -> from.merge(place.partition(), place.offset(), Math::min));
    long[] sent = {0};
    if (!from.isEmpty()) {
      reader.read(
          from,
          record -> {
            Place place = newest.get(id(record));
            if (place != null
                && place.offset() == record.offset()
                && place.partition().equals(partition(record))) {
              batch.send(
                  new ProducerRecord<>(RAW, null, record.key(), record.value(), record.headers()));
              batch.commitIfFull();
              sent[0]++;
            }
          });
    }
    batch.commit();
    return sent[0];
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static String id(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }
}
