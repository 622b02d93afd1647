package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.FaultPlan.Pace;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.logging.Logging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks everything that can be broken, again and again, and counts what came of it. */
@Command(
    name = "ledger",
    description =
        "Kills and starves every part under load, by a seeded plan; exit 1 if anything was lost,"
            + " doubled, out of order or dead-lettered that should not be.")
public final class LedgerCommand implements Callable<Integer> {
  private static final int SHORT_FAULTS = 30;

  @Option(
      names = "--seed",
      arity = "1..*",
      description = "One run each; odd ones write to SQLite, even ones to PostgreSQL (default: 1).")
  private List<Long> seeds = List.of(1L);

  @Option(names = "--faults", description = "Of each run (${DEFAULT-VALUE}).")
  private int faults = 100;

  @Option(
      names = "--articles",
      description = "To be acknowledged in each run at least (${DEFAULT-VALUE}).")
  private int articles = 1_000;

  @Option(names = "--rate", description = "Articles a second (${DEFAULT-VALUE}).")
  private int rate = 60;

  @Option(
      names = "--work",
      description = "Where logs and state go (default: a folder in target, emptied before).")
  private Path work;

  @Option(
      names = "--resume",
      description = "Go on where the last run in --work was stopped; seeds that are through stay.")
  private boolean resume;

  @Option(
      names = "--short",
      description = "The form for CI: thirty faults, twenty of them kills, in about four minutes.")
  private boolean isShort;

  @Option(
      names = "--report",
      description = "Folder of ledger.json and ledger.md (default: --work).")
  private Path report;

  public static void main(String[] arguments) {
    Commands.main(new LedgerCommand(), arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Logging.apply("error", "text");
    LedgerOptions options = options();
    List<RunResult> results = new ArrayList<>();
    for (long seed : seeds) {
      RunResult result =
          resume && Files.exists(options.result(seed))
              ? RunResult.read(options.result(seed))
              : run(seed, options);
      results.add(result);
      new LedgerReport(results).write(report == null ? options.work() : report);
    }
    results.forEach(LedgerCommand::print);
    return results.stream().allMatch(RunResult::sound) ? 0 : 1;
  }

  private RunResult run(long seed, LedgerOptions options)
      throws IOException, InterruptedException, SQLException {
    Path folder = options.folder(seed);
    if (!resume) {
      WorkFolder.empty(folder);
    }
    RunResult result = LedgerRun.of(seed, options);
    result.write(options.result(seed));
    if (result.sound()) {
      WorkFolder.keepResults(folder);
    }
    return result;
  }

  private LedgerOptions options() {
    Path folder = work == null ? Path.of("benchmarks", "target", "ledger") : work;
    return isShort
        ? new LedgerOptions(SHORT_FAULTS, 0, 40, Pace.SHORT, folder)
        : new LedgerOptions(faults, articles, rate, Pace.FULL, folder);
  }

  private static void print(RunResult result) {
    System.out.printf(
        "seed %d: %d faults, %s%n", result.seed(), result.faults().size(), result.counts());
    result.ended().forEach(line -> System.out.println("  " + line));
    result.findings().forEach(line -> System.out.println("  FINDING: " + line));
  }
}
