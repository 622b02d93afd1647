package io.broadsheet.sink.store;

import java.util.List;

/**
 * What one transaction does.
 *
 * @param advances how far each partition has been read
 * @param operations in log order within each partition
 */
public record Batch(List<Advance> advances, List<Operation> operations) {

  public Batch {
    advances = List.copyOf(advances);
    operations = List.copyOf(operations);
  }
}
