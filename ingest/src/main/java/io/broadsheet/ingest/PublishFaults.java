package io.broadsheet.ingest;

import io.broadsheet.ingest.NotPublishedException.Outcome;
import io.broadsheet.schemas.DeadLetterReason;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What the producer's faults mean for the article. */
final class PublishFaults {
  private PublishFaults() {}

  /**
   * @param beforeSending whether the fault came up while the record was handed over, so that it
   *     cannot have left
   */
  static RuntimeException of(Exception fault, boolean beforeSending) {
    if (fault instanceof RecordTooLargeException) {
      return new ArticleRefusedException(DeadLetterReason.TOO_LARGE, fault.getMessage());
    }
    if (fault instanceof BufferExhaustedException) {
      String detail = "too many articles wait for the broker already";
      return new NotPublishedException(Outcome.QUEUE_FULL, detail, fault);
    }
    Outcome outcome = beforeSending ? Outcome.NOT_SENT : Outcome.UNKNOWN;
    return new NotPublishedException(outcome, "the broker: " + fault.getMessage(), fault);
  }

  static ArticleRefusedException tooLarge(int bytes) {
    return new ArticleRefusedException(
        DeadLetterReason.TOO_LARGE,
        "the record of " + bytes + " bytes is larger than the topic takes");
  }

  /** How a fault is counted. */
  static String label(RuntimeException fault) {
    return fault instanceof NotPublishedException notPublished
        ? notPublished.outcome().label()
        : "refused";
  }
}
