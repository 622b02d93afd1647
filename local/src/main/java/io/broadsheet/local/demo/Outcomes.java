package io.broadsheet.local.demo;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How many records of this run had which outcome. */
record Outcomes(Tally before, Tally after) {

  static Outcomes between(Tally before, Tally after) {
    return new Outcomes(before, after);
  }

  long count(RecordOutcome outcome) {
    return after.count(outcome) - before.count(outcome);
  }

  long read() {
    return after.read() - before.read();
  }

  /** The law as arithmetic, for example {@code 3 read = 2 enriched + … + 1 dead-lettered}. */
  @Override
  public String toString() {
    return read()
        + " read = "
        + Arrays.stream(RecordOutcome.values())
            .map(outcome -> count(outcome) + " " + outcome.label())
            .collect(Collectors.joining(" + "));
  }
}
