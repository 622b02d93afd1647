package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a seed's run came to.
 *
 * @param store {@code sqlite} or {@code postgresql}
 * @param rate articles a second that were aimed at
 * @param seconds from the first start to the end of the audit
 * @param loadAverage of the machine when the last fault was over: more than its processors means
 *     that recovery took longer than it needs
 * @param ended processes that ended without being killed
 * @param findings what the audit objects to, in words; the first few
 */
record RunResult(
    long seed,
    String store,
    int rate,
    double seconds,
    @JsonProperty("load_average") double loadAverage,
    Counts counts,
    List<String> findings,
    List<String> ended,
    List<FaultResult> faults) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  boolean sound() {
    return findings.isEmpty();
  }

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  static RunResult read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), RunResult.class);
  }
}
