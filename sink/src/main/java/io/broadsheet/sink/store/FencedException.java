package io.broadsheet.sink.store;

/** A partition is not where this writer left it: another sink owns it. Nothing was written. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int partition;

  public FencedException(String topic, int partition, long expected) {
    super(
        "another sink has moved partition %d of %s on from offset %d"
            .formatted(partition, topic, expected));
    this.partition = partition;
  }

  public int partition() {
    return partition;
  }
}
