package io.broadsheet.sink.store;

import java.util.List;

/**
 * What became of a batch's operations.
 *
 * @param written rows inserted or replaced
 * @param deleted rows that were there and are gone
 * @param skipped operations that changed nothing: overtaken within the batch, or not newer than the
 *     row
 * @param refused what the database would not take
 */
public record WriteResult(int written, int deleted, int skipped, List<Refusal> refused) {

  public WriteResult {
    refused = List.copyOf(refused);
  }
}
