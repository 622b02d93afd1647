package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of a fault.
 *
 * @param atSeconds when it struck, since the first start of the run
 * @param recoverySeconds from then until its target was ready again
 */
record FaultResult(
    int number,
    @JsonProperty("at_seconds") double atSeconds,
    String kind,
    String target,
    @JsonProperty("lasted_seconds") double lastedSeconds,
    @JsonProperty("recovery_seconds") double recoverySeconds) {}
