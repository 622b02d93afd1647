package io.broadsheet.sink.store;

import java.util.function.Function;

/** One column of {@code articles}: its name, its kind, and where its value comes from. */
record Column(String name, ColumnType type, Function<Operation, Object> value) {

  /** The value as {@link ColumnType} says, or null. */
  Object of(Operation operation) {
    return StorableValue.of(name, type, value.apply(operation));
  }
}
