package io.broadsheet.local.reprocess;

import io.broadsheet.enrich.Reprocessing;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads raw and writes a run's own topics, and no other. Records, state and offsets are one
 * transaction, so a run that was stopped goes on where it was. For one thread.
 */
final class Rerun {
  static final String LEFT_OUT = "left out by --only";
  private static final String ARTICLE = "article/";
  private static final String SITE = "site/";

  private final RunNames names;
  private final Reprocessing reprocessing;
  private final RawFilter filter;
  private final Batch batch;
  private final Map<String, Long> counts = new TreeMap<>();

  Rerun(RunNames names, Reprocessing reprocessing, RawFilter filter, Batch batch) {
    this.names = names;
    this.reprocessing = reprocessing;
    this.filter = filter;
    this.batch = batch;
  }

  /** Keeps what is known of sites now, for as long as the run lasts, and where it begins. */
  void begin(TopicReader reader, Map<TopicPartition, Long> from) {
    Map<String, byte[]> sites = new HashMap<>();
    reader.readAll(
        Topics.SITE_FURNITURE.name(),
        record -> {
          if (record.key() != null) {
            sites.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
          }
        });
    sites.forEach((site, snapshot) -> keep(SITE + site, snapshot));
    from.forEach(batch::read);
    batch.commit();
  }

  /** Takes up what an earlier process of the run has kept. */
  void restore(TopicReader reader) {
    reader.readAll(
        names.state().name(),
        record -> {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          if (record.value() != null && key.startsWith(ARTICLE)) {
            reprocessing.restore(key.substring(ARTICLE.length()), record.value());
          } else if (record.value() != null && key.startsWith(SITE)) {
            know(key.substring(SITE.length()), record.value());
          }
        });
  }

  /** A snapshot that can't be read is passed over, as the service does. */
  private void know(String site, byte[] snapshot) {
    try {
      reprocessing.know(site, snapshot);
    } catch (UndecodableException | UnknownSchemaException | IllegalArgumentException damaged) {
      counts.merge("sites whose furniture can't be read", 1L, Long::sum);
    }
  }

  /** Returns how many records had which outcome, once the ends of now are reached. */
  Map<String, Long> run(TopicReader reader, Map<TopicPartition, Long> from) {
    reader.read(
        from,
        record -> {
          take(record);
          batch.read(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
          batch.commitIfFull();
        });
    batch.commit();
    return counts;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (!isWanted(record)) {
      counts.merge(LEFT_OUT, 1L, Long::sum);
      return;
    }
    Reprocessing.Result result = reprocessing.decide(record);
    counts.merge(result.outcome().label(), 1L, Long::sum);
    if (result.state() != null) {
      keep(ARTICLE + result.id(), result.state());
    }
    if (result.writes()) {
      batch.send(
          new ProducerRecord<>(
              names.output().name(), null, record.key(), result.value(), result.headers()));
    }
  }

  /** An erasure is always wanted: the text must not stay on the run's output. */
  private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
    if (filter.conditions().isEmpty() || record.value() == null) {
      return true;
    }
    try {
      return filter.test(reprocessing.decode(record.value()));
    } catch (UndecodableException | UnknownSchemaException damaged) {
      return false;
    }
  }

  private void keep(String key, byte[] value) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    batch.send(new ProducerRecord<>(names.state().name(), name, value));
  }
}
