package io.broadsheet.enrich;

/**
 * What became of one record of {@code articles.raw}. Each record that is read has exactly one,
 * committed together with its offset: read = sum of the six.
 */
public enum RecordOutcome {
  /** One record on {@code articles.enriched}. */
  ENRICHED("enriched"),
  /** Same raw content under the same versions as last time: nothing written. */
  UNCHANGED("unchanged"),
  /** A null value: a null on {@code articles.enriched}, and the state forgets the content. */
  ERASED("erased"),
  /** Older than what the state holds for the id: nothing written. */
  SUPERSEDED("superseded"),
  /** It stood on the wrong partition: written again to {@code articles.raw} on the right one. */
  REROUTED("rerouted"),
  /** One record on {@code articles.dead-letter}. */
  DEAD_LETTERED("dead-lettered");

  private final String label;

  RecordOutcome(String label) {
    this.label = label;
  }

  /** The name in metrics and tallies, for example {@code dead-lettered}. */
  public String label() {
    return label;
  }
}
