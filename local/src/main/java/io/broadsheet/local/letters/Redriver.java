package io.broadsheet.local.letters;

import io.broadsheet.local.letters.RedrivePlan.Step;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Carries a plan out: reads the letters again, one at a time, and sends. Records and the note that
 * they were sent are one transaction. For one thread.
 */
final class Redriver {
  /**
   * While a transaction is open nobody reads what comes behind it on raw, so it stays open for a
   * second at most, whatever the pace.
   */
  private static final int MOST_LETTERS = 100;

  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<Fate, Integer> done = new EnumMap<>(Fate.class);
  private final Producer<byte[], byte[]> producer;
  private final TopicReader raw;
  private final RedriveOffsets offsets;
  private final Pace pace;
  private final int mostLetters;
  private int letters;
  private long bytes;

  /**
   * @param producer its transactions are initialised
   * @param raw not the reader that {@link #carryOut} gets
   * @param perSecond null for no bound
   */
  Redriver(
      Producer<byte[], byte[]> producer,
      TopicReader raw,
      RedriveOffsets offsets,
      Integer perSecond) {
    this.producer = producer;
    this.raw = raw;
    this.offsets = offsets;
    this.pace = new Pace(perSecond);
    this.mostLetters = perSecond == null ? MOST_LETTERS : Math.min(MOST_LETTERS, perSecond);
  }

  /** Returns what became of how many letters. */
  Map<Fate, Integer> carryOut(RedrivePlan plan, TopicReader reader) {
    reader.read(
        plan.from(),
        record -> {
          Step step = plan.steps().get(Letter.place(record));
          if (step != null) {
            take(step, record);
          }
        });
    commit();
    return done;
  }

  private void take(Step step, ConsumerRecord<byte[], byte[]> record) {
    if (letters++ == 0) {
      producer.beginTransaction();
    }
    Fate fate = step.fate();
    if (fate == Fate.SENT) {
      Optional<ConsumerRecord<byte[], byte[]>> source =
          step.onRaw().isPresent() ? step.onRaw().flatMap(this::onRaw) : Optional.of(record);
      source.ifPresent(found -> send(Redrive.again(found, step.letter())));
      fate = source.isPresent() ? fate : Fate.SUPERSEDED; // the newest is compacted by a newer one
    }
    offsets.note(step.letter());
    done.merge(fate, 1, Integer::sum);
    if (letters >= mostLetters || bytes >= MOST_BYTES) {
      commit();
    }
  }

  private Optional<ConsumerRecord<byte[], byte[]>> onRaw(Origin place) {
    return raw.at(new TopicPartition(place.topic(), place.partition()), place.offset());
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    pace.await();
    producer.send(record);
    bytes += record.value() == null ? 0 : record.value().length;
  }

  private void commit() {
    if (letters > 0) {
      offsets.sendTo(producer);
      producer.commitTransaction();
      letters = 0;
      bytes = 0;
    }
  }
}
