package io.broadsheet.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes the operations of one batch, within the caller's transaction. The last operation on an id
 * wins; one that the database refuses counts as not there, so that what is stored does not depend
 * on where a batch happened to end.
 */
final class BatchWriter {
  private final Connection connection;
  private final Dialect dialect;
  private final RowWriter rows;
  private final List<Refusal> refused = new ArrayList<>();
  private int written;
  private int deleted;

  BatchWriter(Connection connection, Dialect dialect, RowWriter rows) {
    this.connection = connection;
    this.dialect = dialect;
    this.rows = rows;
  }

  WriteResult write(List<Operation> operations) throws SQLException {
    Map<String, Deque<Operation>> newestFirst = new LinkedHashMap<>();
    for (Operation operation : operations) {
      newestFirst.computeIfAbsent(operation.id(), id -> new ArrayDeque<>()).push(operation);
    }
    List<Operation> round = newestFirst.values().stream().map(Deque::pop).toList();
    while (!round.isEmpty()) {
      int before = refused.size();
      apply(round);
      round =
          refused.subList(before, refused.size()).stream()
              .map(refusal -> newestFirst.get(refusal.operation().id()).poll())
              .filter(Objects::nonNull)
              .toList();
    }
    int skipped = operations.size() - written - deleted - refused.size();
    return new WriteResult(written, deleted, skipped, refused);
  }

  private void apply(List<Operation> round) throws SQLException {
    List<ArticleRow> upserts = new ArrayList<>();
    List<Operation> deletes = new ArrayList<>();
    for (Operation operation : round) {
      try {
        StorableValue.text("the id", operation.id());
        if (operation.isDelete()) {
          deletes.add(operation);
        } else {
          upserts.add(ArticleRow.of(operation));
        }
      } catch (RefusedDataException e) {
        refused.add(new Refusal(operation, e.asSqlException()));
      }
    }
    written += attempt(upserts, rows::upsert, ArticleRow::operation);
    deleted += attempt(deletes, rows::delete, Function.identity());
  }

  /** All together, and if the database refuses, each half: a bad row ends up alone. */
  private <T> int attempt(List<T> items, Statements<T> statements, Function<T, Operation> operation)
      throws SQLException {
    if (items.isEmpty()) {
      return 0;
    }
    Savepoint before = connection.setSavepoint();
    try {
      int changed = statements.run(items);
      connection.releaseSavepoint(before);
      return changed;
    } catch (SQLException e) {
      if (!dialect.refusesData(e)) {
        throw e;
      }
      connection.rollback(before);
      if (items.size() == 1) {
        refused.add(new Refusal(operation.apply(items.get(0)), e));
        return 0;
      }
      int half = items.size() / 2;
      return attempt(items.subList(0, half), statements, operation)
          + attempt(items.subList(half, items.size()), statements, operation);
    }
  }

  @FunctionalInterface
  private interface Statements<T> {
    /** Returns how many rows changed. */
    int run(List<T> items) throws SQLException;
  }
}
