package io.broadsheet.ingest;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * How many records were tried, by kind ({@code article}, {@code tombstone}, {@code dead-letter})
 * and outcome ({@code published}, {@code refused}, {@code not-sent}, {@code unknown}, {@code
 * queue-full}): the sum over the outcomes is the number of tries.
 */
public final class PublishCounters {
  private static final String NAME = "broadsheet.ingest.records";

  private final MeterRegistry meters;

  public PublishCounters(MeterRegistry meters) {
    this.meters = meters;
    count("article", "published", 0); // there from the start, so that rates are right
    count("tombstone", "published", 0);
    count("dead-letter", "published", 0);
  }

  void count(String kind, String outcome) {
    count(kind, outcome, 1);
  }

  private void count(String kind, String outcome, int times) {
    meters.counter(NAME, "kind", kind, "outcome", outcome).increment(times);
  }
}
