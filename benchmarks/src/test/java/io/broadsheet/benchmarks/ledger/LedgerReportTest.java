package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerReportTest {
  private static final RunResult SQLITE =
      new RunResult(
          1,
          "sqlite",
          60,
          120,
          2.4,
          new Counts(12, 10, 11, 8, 1, 0, 0, 0, 2, 8, 0, 0, 0),
          List.of(),
          List.of(),
          List.of(
              new FaultResult(1, 5, "kill", "broker-2", 0.5, 9),
              new FaultResult(2, 9, "kill", "broker-3", 0.5, 7)));

  private static final RunResult POSTGRESQL =
      new RunResult(
          2,
          "postgresql",
          60,
          60,
          1.5,
          new Counts(5, 5, 5, 4, 0, 0, 0, 0, 0, 4, 1, 0, 0),
          List.of("lost: no outcome of raw 3@17"),
          List.of("sink ended by itself with exit code 1"),
          List.of());

  @TempDir Path folder;

  @Test
  void runs_are_added_up_under_the_names_of_the_json_form() {
    assertThat(new LedgerReport(List.of(SQLITE, POSTGRESQL)).markdown())
        .contains("| rows | lost | doubled | out_of_order |")
        .contains("| 1 | sqlite | 2 | 2 | 2 | 12 | 10 | 11 |")
        .contains("| all | | | | 2 | 17 | 15 | 16 | 12 | 1 | 0 | 0 | 0 | 2 | 12 | 1 | 0 | 0 |")
        .contains("| kill | a broker | 2 | 9.0 | 9.0 |");
  }

  @Test
  void what_was_found_and_what_ended_by_itself_stands_under_its_seed() {
    assertThat(new LedgerReport(List.of(POSTGRESQL)).markdown())
        .contains("## Seed 2\n\n- FINDING: lost: no outcome of raw 3@17\n- sink ended by itself");
  }

  @Test
  void a_result_survives_as_a_file_and_the_report_is_two() throws IOException {
    Path file = folder.resolve("result.json");
    SQLITE.write(file);
    assertThat(RunResult.read(file)).isEqualTo(SQLITE);

    new LedgerReport(List.of(SQLITE)).write(folder.resolve("reports"));
    assertThat(Files.readString(folder.resolve("reports/ledger.json")))
        .contains("\"out_of_order\"");
    assertThat(folder.resolve("reports/ledger.md")).exists();
  }
}
