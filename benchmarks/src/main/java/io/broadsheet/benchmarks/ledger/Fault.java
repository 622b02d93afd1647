package io.broadsheet.benchmarks.ledger;

/**
 * One planned fault.
 *
 * @param number from 1
 * @param gapMillis after the fault before it
 * @param target a part, see {@link Parts}
 * @param lastsMillis until it is undone
 */
record Fault(int number, int gapMillis, FaultKind kind, String target, int lastsMillis) {
  /** One line of the plan, tab-separated. */
  String line() {
    return number + "\t" + gapMillis + "\t" + kind.label() + "\t" + target + "\t" + lastsMillis;
  }
}
