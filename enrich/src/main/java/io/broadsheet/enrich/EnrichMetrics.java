package io.broadsheet.enrich;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The stage's meters. As arithmetic: {@code broadsheet.enrich.read} is the sum of {@code
 * broadsheet.enrich.outcomes} over its tag {@code outcome}.
 *
 * <p>They count what this process handled since it started; a record handled again after an aborted
 * transaction counts again. Exact counts are in the {@link Tally}.
 */
final class EnrichMetrics {
  private static final String PREFIX = "broadsheet.enrich.";

  /** The fields of a record that are read off a page, so that an absent one shows as well. */
  private static final List<String> FIELDS =
      List.of(
          "canonicalUrl",
          "siteName",
          "imageUrl",
          "title",
          "description",
          "authors",
          "publishedDate",
          "publishedAt",
          "modifiedAt",
          "language",
          "section",
          "tags",
          "keyPoints",
          "quotes",
          "entities");

  private final MeterRegistry meters;
  private final Clock clock;
  private final Counter read;
  private final Timer duration;
  private final Timer latency;
  private final SourceLabels sources = new SourceLabels();

  EnrichMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    this.read = Counter.builder(PREFIX + "read").description("Raw records read").register(meters);
    this.duration =
        Timer.builder(PREFIX + "duration")
            .description("Time to decide about one raw record")
            .publishPercentileHistogram()
            .register(meters);
    this.latency =
        Timer.builder(PREFIX + "latency")
            .description("From an article's receivedAt until it was enriched")
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofMinutes(10))
            .register(meters);
    // There from the start: a counter that appears with its first count shows no increase.
    for (RecordOutcome outcome : RecordOutcome.values()) {
      outcomes(outcome);
    }
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      deadLetters(reason);
    }
  }

  void count(Decision decision, long nanos) {
    read.increment();
    outcomes(decision.outcome()).increment();
    duration.record(Duration.ofNanos(nanos));
    Optional.ofNullable(decision.reason()).ifPresent(reason -> deadLetters(reason).increment());
    Optional.ofNullable(decision.article()).ifPresent(this::count);
  }

  private Counter outcomes(RecordOutcome outcome) {
    return meters.counter(PREFIX + "outcomes", "outcome", outcome.label());
  }

  private Counter deadLetters(DeadLetterReason reason) {
    return meters.counter(PREFIX + "dead.letters", "reason", reason.label());
  }

  private void count(EnrichedArticle article) {
    meters.counter(PREFIX + "ads", "label", article.getAdLabel().name()).increment();
    meters.counter(PREFIX + "sources", "source", sources.label(article.getSource())).increment();
    for (String field : FIELDS) {
      String cue = article.getProvenance().getOrDefault(field, "none");
      meters.counter(PREFIX + "field", "field", field, "cue", cue).increment();
    }
    long received = article.getReceivedAt().toEpochMilli();
    if (received > 0) {
      latency.record(Duration.ofMillis(Math.max(0, clock.millis() - received)));
    }
  }
}
