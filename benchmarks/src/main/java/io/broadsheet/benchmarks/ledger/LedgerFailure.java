package io.broadsheet.benchmarks.ledger;

/** Why a run could not go on, in one line. */
final class LedgerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerFailure(String message) {
    super(message);
  }
}
