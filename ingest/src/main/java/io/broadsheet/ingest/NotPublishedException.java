package io.broadsheet.ingest;

import org.apache.kafka.common.errors.ProducerFencedException;

/** An article that the broker did not acknowledge. Nothing is wrong with it: send it again. */
public final class NotPublishedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  /** What became of it. */
  public enum Outcome {
    /** It never left: broker or registry were known to be away. */
    NOT_SENT("not-sent"),
    /** It was on its way; it may still arrive. */
    UNKNOWN("unknown"),
    /** It never left: too much is waiting already. */
    QUEUE_FULL("queue-full");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** As it stands in an answer over HTTP. */
    public String label() {
      return label;
    }
  }

  public NotPublishedException(Outcome outcome, String message, Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Whether this publisher can send nothing any more: it is closed, or fenced. */
  public boolean isForGood() {
    return getCause() instanceof IllegalStateException
        || getCause() instanceof ProducerFencedException;
  }
}
