package io.broadsheet.sink.store;

import java.util.List;

/** Sees what the database refused, before the transaction that leaves it out is committed. */
@FunctionalInterface
public interface RefusalHandler {
  void handle(List<Refusal> refused);
}
