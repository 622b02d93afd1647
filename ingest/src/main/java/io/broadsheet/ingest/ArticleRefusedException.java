package io.broadsheet.ingest;

import io.broadsheet.schemas.DeadLetterReason;

/**
 * An article that ingest does not take: the fault is its own. Over HTTP the answer is 400 or 413;
 * from a file it becomes a dead letter. The message says what is wrong, where, and how to mend it.
 */
public final class ArticleRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DeadLetterReason reason;
  private final String pointer;
  private final String id;

  public ArticleRefusedException(DeadLetterReason reason, String detail) {
    this(reason, detail, null);
  }

  /**
   * @param pointer a JSON pointer (RFC 6901) to the member at fault; null if it is not in JSON
   */
  public ArticleRefusedException(DeadLetterReason reason, String detail, String pointer) {
    this(reason, detail, pointer, null);
  }

  private ArticleRefusedException(
      DeadLetterReason reason, String detail, String pointer, String id) {
    super(detail);
    this.reason = reason;
    this.pointer = pointer;
    this.id = id;
  }

  /** The same refusal, with what the submitter calls the article. */
  public ArticleRefusedException of(String submittersId) {
    return new ArticleRefusedException(reason, getMessage(), pointer, submittersId);
  }

  /** What the submitter calls the article; null if unreadable or not given. */
  public String id() {
    return id;
  }

  /** The reason as a dead letter has it. */
  public DeadLetterReason reason() {
    return reason;
  }

  /** A JSON pointer to the member at fault; null if it is not in JSON. */
  public String pointer() {
    return pointer;
  }
}
