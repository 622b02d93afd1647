package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Decides first, forwards last: whatever fails, fails before anything was written, and a record
 * can't end up on two topics. Beside the one record of the outcome goes what is to be counted for
 * the article's site, in the same transaction.
 */
final class EnrichProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private final Decider decider;
  private final EnrichMetrics metrics;
  private final SegmentCloser closer;
  private ProcessorContext<byte[], byte[]> context;
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, Tally> outcomes;

  /**
   * @param closer of this task alone
   */
  EnrichProcessor(Decider decider, EnrichMetrics metrics, SegmentCloser closer) {
    this.decider = decider;
    this.metrics = metrics;
    this.closer = closer;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    this.revisions = context.getStateStore(EnrichTopology.REVISIONS_STORE);
    this.outcomes = context.getStateStore(EnrichTopology.OUTCOMES_STORE);
    closer.init(context);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    long start = System.nanoTime();
    RecordMetadata place = context.recordMetadata().orElseThrow();
    Origin origin = new Origin(place.topic(), place.partition(), place.offset());
    LogContext.enter(record.key(), origin);
    try {
      process(record, origin, start);
    } finally {
      LogContext.leave();
    }
  }

  private void process(Record<byte[], byte[]> record, Origin origin, long start) {
    Decision decision =
        decider.decide(
            new RawRecord(record.key(), record.value(), record.headers(), origin), revisions::get);
    if (decision.revision() != null) {
      revisions.put(decision.id(), decision.revision());
    } else if (SegmentCloser.isOurs(decision.id())) {
      revisions.delete(decision.id()); // nothing is there: it closes the changelog's segment
    }
    closer.read(origin.partition(), decision, record.timestamp());
    count(origin, decision.outcome());
    metrics.count(decision, System.nanoTime() - start);
    if (decision.message() != null) {
      forward(decision.message(), record.timestamp());
    }
    if (decision.sighting() != null) {
      forward(decision.sighting(), record.timestamp());
    }
  }

  private void forward(Sighting sighting, long timestamp) {
    byte[] site = sighting.site().getBytes(StandardCharsets.UTF_8);
    Record<byte[], byte[]> out = new Record<>(site, SightingFormat.write(sighting), timestamp);
    context.forward(out, EnrichTopology.TO_SIGHTINGS);
  }

  private void count(Origin origin, RecordOutcome outcome) {
    String partition = origin.topic() + "-" + origin.partition();
    Tally before = outcomes.get(partition);
    outcomes.put(partition, (before == null ? Tally.NONE : before).plus(outcome, origin.offset()));
  }

  private void forward(Message message, long timestamp) {
    Record<byte[], byte[]> out =
        new Record<>(message.key(), message.value(), timestamp, message.headers());
    context.forward(out, message.destination().sink());
  }
}
