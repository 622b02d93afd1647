package io.broadsheet.sink;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.sink.store.Operation;
import io.broadsheet.sink.store.WriteResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the sink counts, each batch once it is committed: records read = written + deleted + skipped
 * + dead letters.
 */
final class SinkMetrics {
  private final MeterRegistry registry;
  private final Counter read;
  private final Counter written;
  private final Counter deleted;
  private final Counter skipped;
  private final Counter fenced;
  private final Timer batches;
  private final Timer latency;
  private final AtomicLong lag = new AtomicLong();

  SinkMetrics(MeterRegistry registry, SinkHealth health) {
    this.registry = registry;
    this.read = registry.counter("broadsheet.sink.read");
    this.written = outcome("written");
    this.deleted = outcome("deleted");
    this.skipped = outcome("skipped");
    this.fenced = registry.counter("broadsheet.sink.fenced");
    this.batches = registry.timer("broadsheet.sink.batch");
    this.latency =
        Timer.builder("broadsheet.sink.latency")
            .description("From an article's receivedAt to its row being committed")
            .publishPercentileHistogram()
            .register(registry);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      deadLetters(reason);
    }
    Gauge.builder("broadsheet.sink.lag", lag, AtomicLong::get)
        .description("Records in our partitions that are not yet read")
        .register(registry);
    Gauge.builder("broadsheet.sink.last.write", health, SinkMetrics::lastWriteSeconds)
        .description("When a batch was last committed, in seconds since 1970")
        .register(registry);
  }

  private Counter outcome(String outcome) {
    return registry.counter("broadsheet.sink.rows", "outcome", outcome);
  }

  private Counter deadLetters(DeadLetterReason reason) {
    return registry.counter("broadsheet.sink.dead.letters", "reason", reason.label());
  }

  private static double lastWriteSeconds(SinkHealth health) {
    return health.lastWrite().map(time -> time.toEpochMilli() / 1000.0).orElse(0.0);
  }

  void batch(
      List<Operation> operations,
      WriteResult result,
      List<DeadLetter> letters,
      Duration took,
      Instant now) {
    read.increment(result.written() + result.deleted() + result.skipped() + letters.size());
    written.increment(result.written());
    deleted.increment(result.deleted());
    skipped.increment(result.skipped());
    letters.forEach(letter -> deadLetters(letter.reason()).increment());
    batches.record(took);
    for (Operation operation : operations) {
      if (!operation.isDelete() && operation.article().getReceivedAt().toEpochMilli() > 0) {
        latency.record(Duration.between(operation.article().getReceivedAt(), now));
      }
    }
  }

  void lag(long records) {
    lag.set(records);
  }

  void fenced() {
    fenced.increment();
  }
}
