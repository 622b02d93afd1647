package io.broadsheet.enrich.core;

import io.broadsheet.schemas.DeadLetterReason;

/**
 * Thrown inside the core where an article can't be handled; {@link Enricher} turns it into an
 * outcome.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DeadLetterReason reason;

  public Refusal(DeadLetterReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public DeadLetterReason reason() {
    return reason;
  }
}
