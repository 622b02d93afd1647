package io.broadsheet.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzReportTest {
  @TempDir Path folder;

  @Test
  void runs_that_were_recorded_add_up_in_the_report() throws Exception {
    Path file = folder.resolve("new/runs.ndjson");
    FuzzReport.record(file, run(0, Map.of("html: enriched", 7L), 0));
    FuzzReport.record(file, run(10, Map.of("html: enriched", 8L, "http: 400", 1L), 1));

    List<FuzzRun> runs = FuzzReport.runs(file);

    assertThat(runs).extracting(FuzzRun::from).containsExactly(0L, 10L);
    assertThat(FuzzReport.of(runs))
        .contains("**20 cases, 1 faults**; 10 cases a second of processor time.")
        .contains("| html: enriched | 15 |", "| http: 400 | 1 |");
  }

  @Test
  void few_inputs_are_large_where_that_is_asked_for() {
    assertThat(largest(new Seeds(1))).isGreaterThan(100_000);
    assertThat(largest(new Seeds(Integer.MAX_VALUE))).isLessThanOrEqualTo(32_000);
  }

  @Test
  void threads_feed_each_case_once() throws Exception {
    Fuzzer first = new Fuzzer(Map.of("any", new Length()), List.of("any"), 1, range(0, 50));
    Fuzzer second = new Fuzzer(Map.of("any", new Length()), List.of("any"), 1, range(50, 80));

    FuzzThreads.run(List.of(first, second));

    assertThat(FuzzRun.outcomes(List.of(first, second))).isEqualTo(Map.of("any: fed", 80L));
  }

  private static Fuzzer.Range range(long from, long to) {
    return new Fuzzer.Range(from, to);
  }

  private static int largest(Seeds seeds) {
    int largest = 0;
    for (int number = 0; number < 2_000; number++) {
      byte[] input = seeds.damaged(seeds.pages(), new SplittableRandom(number));
      largest = Math.max(largest, input.length);
    }
    return largest;
  }

  private static FuzzRun run(long from, Map<String, Long> outcomes, int faults) {
    return new FuzzRun("2026-03-01T00:00:00Z", 2, from, 10, 8, outcomes, faults, 3, 40, 2, 1, 0.5);
  }

  /** Takes everything. */
  private static final class Length implements FuzzTarget {
    @Override
    public byte[] input(RandomGenerator random) {
      return new byte[random.nextInt(9)];
    }

    @Override
    public String outcome(byte[] input) {
      return "fed";
    }
  }
}
