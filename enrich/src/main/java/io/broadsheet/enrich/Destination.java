package io.broadsheet.enrich;

/** Where a record can be forwarded to: one sink node each. */
enum Destination {
  ENRICHED("to-enriched", EnrichTopology.ENRICHED_TOPIC),
  DEAD_LETTER("to-dead-letter", EnrichTopology.DEAD_LETTER_TOPIC),
  RAW("back-to-raw", EnrichTopology.RAW_TOPIC),
  SITE_FURNITURE("to-site-furniture", EnrichTopology.SITE_FURNITURE_TOPIC);

  private final String sink;
  private final String topic;

  Destination(String sink, String topic) {
    this.sink = sink;
    this.topic = topic;
  }

  /** The name of the sink node. */
  String sink() {
    return sink;
  }

  String topic() {
    return topic;
  }
}
