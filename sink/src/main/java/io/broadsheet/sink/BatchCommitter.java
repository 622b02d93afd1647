package io.broadsheet.sink;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.sink.store.Advance;
import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.Batch;
import io.broadsheet.sink.store.Operation;
import io.broadsheet.sink.store.Refusal;
import io.broadsheet.sink.store.SourceTopic;
import io.broadsheet.sink.store.WriteResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decode, write, send dead letters, commit: in this order, and the store's transaction ends last.
 * Letters are acknowledged before positions move, so a crash repeats letters and loses none.
 */
final class BatchCommitter {
  private final ArticleStore store;
  private final RecordDecoder decoder;
  private final DeadLetters deadLetters;
  private final SinkMetrics metrics;
  private final SinkHealth health;
  private final Clock clock;

  BatchCommitter(
      ArticleStore store,
      RecordDecoder decoder,
      DeadLetters deadLetters,
      SinkMetrics metrics,
      SinkHealth health,
      Clock clock) {
    this.store = store;
    this.decoder = decoder;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.health = health;
    this.clock = clock;
  }

  /** Returns once store and dead letters have it all; throws, having changed no row, if not. */
  void commit(
      SourceTopic source, List<ConsumerRecord<byte[], byte[]>> records, List<Advance> advances) {
    long start = System.nanoTime();
    List<DeadLetter> letters = new ArrayList<>();
    List<Operation> operations = decoder.decode(records, letters);
    WriteResult result = write(source, new Batch(advances, operations), records, letters);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    metrics.batch(operations, result, letters, took, clock.instant());
    health.wrote();
  }

  private WriteResult write(
      SourceTopic source,
      Batch batch,
      List<ConsumerRecord<byte[], byte[]>> records,
      List<DeadLetter> letters) {
    health.writes();
    try {
      return store.write(
          source,
          batch,
          refused -> {
            refused.forEach(refusal -> letters.add(letter(refusal, records)));
            if (!letters.isEmpty()) {
              deadLetters.send(letters);
            }
          });
    } finally {
      health.wroteOrFailed();
    }
  }

  private static DeadLetter letter(Refusal refusal, List<ConsumerRecord<byte[], byte[]>> records) {
    Operation operation = refusal.operation();
    ConsumerRecord<byte[], byte[]> record =
        records.stream()
            .filter(candidate -> candidate.offset() == operation.offset())
            .filter(candidate -> candidate.partition() == operation.partition())
            .findFirst()
            .orElseThrow();
    return new DeadLetter(record, DeadLetterReason.REFUSED_BY_STORAGE, refusal.fault());
  }
}
