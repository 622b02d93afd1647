package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;

/**
 * What is to be done about one record, all of it decided before anything is done.
 *
 * @param id the record's key as text; null if it has none that can be read
 * @param revision what the state is to hold for the id; null leaves it as it is
 * @param message the one record to write; null writes none
 * @param sighting what to count for the article's site; null counts nothing
 * @param article what was understood, for the meters; null unless enriched
 * @param reason null unless dead-lettered
 */
record Decision(
    RecordOutcome outcome,
    String id,
    Revision revision,
    Message message,
    Sighting sighting,
    EnrichedArticle article,
    DeadLetterReason reason) {

  static Decision enriched(
      String id, Revision revision, Message message, Sighting sighting, EnrichedArticle article) {
    return new Decision(RecordOutcome.ENRICHED, id, revision, message, sighting, article, null);
  }

  static Decision unchanged(String id, Revision revision) {
    return new Decision(RecordOutcome.UNCHANGED, id, revision, null, null, null, null);
  }

  static Decision erased(String id, Revision revision, Message message) {
    return new Decision(RecordOutcome.ERASED, id, revision, message, null, null, null);
  }

  static Decision superseded(String id) {
    return new Decision(RecordOutcome.SUPERSEDED, id, null, null, null, null, null);
  }

  static Decision rerouted(Message message) {
    return new Decision(RecordOutcome.REROUTED, null, null, message, null, null, null);
  }

  static Decision deadLettered(DeadLetterReason reason, Message message) {
    return new Decision(RecordOutcome.DEAD_LETTERED, null, null, message, null, null, reason);
  }
}
