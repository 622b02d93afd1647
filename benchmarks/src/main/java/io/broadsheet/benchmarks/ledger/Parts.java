package io.broadsheet.benchmarks.ledger;

import java.util.List;

/** THE LIST of what a ledger runs, and of what its faults may hit. */
final class Parts {
  static final List<String> BROKERS = List.of("broker-1", "broker-2", "broker-3");
  static final String REGISTRY = "registry";
  static final String INGEST = "ingest";
  static final List<String> ENRICHERS = List.of("enrich-1", "enrich-2");
  static final String SINK = "sink";

  /** Not processes of ours: the store behind the sink, and the wires. */
  static final String DATABASE = "database";

  static final String WIRE_TO_BROKERS = "ingest-to-brokers";
  static final String WIRE_TO_INGEST = "client-to-ingest";

  private Parts() {}

  /**
   * Faults with the same answer never overlap: a second broker waits until the first is back in
   * every replica set, or no quorum would be left.
   */
  static String exclusion(String target) {
    return BROKERS.contains(target) ? "brokers" : target;
  }
}
