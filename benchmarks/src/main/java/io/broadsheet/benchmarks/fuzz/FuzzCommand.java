package io.broadsheet.benchmarks.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Damaged and invented inputs for everything that strangers' bytes reach. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description =
        "Feeds damaged pages, texts, JSON, records and HTTP requests. No case may crash, take two"
            + " seconds of processor time, or end without an outcome.")
public final class FuzzCommand implements Callable<Integer> {
  /** Every second case is a page: most of the code is behind them. */
  private static final List<String> TURNS =
      List.of("html", "text", "html", "json", "html", "wire", "html", "http");

  @Option(names = "--cases", description = "How many (${DEFAULT-VALUE}; a nightly run a million).")
  private long cases = 20_000;

  @Option(names = "--from", description = "The first case's number, to see one again.")
  private long from;

  @Option(names = "--seed", description = "Another seed, other cases (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--threads", description = "So many cases at a time (${DEFAULT-VALUE}).")
  private int threads = 1;

  @Option(
      names = "--large-every",
      description =
          "One damaged input of so many may grow to 400,000 bytes, the others to 32,000"
              + " (${DEFAULT-VALUE}: all are let). To see a case again, give what its run had.")
  private int largeEvery = 1;

  @Option(names = "--keep", description = "Folder for the inputs that failed (${DEFAULT-VALUE}).")
  private Path keep = Path.of("target", "fuzz");

  @Option(names = "--record", description = "File that gets one line of JSON about this run.")
  private Path record;

  @Option(names = "--report", description = "Markdown about all runs in the file of --record.")
  private Path report;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    long began = System.nanoTime();
    Seeds seeds = new Seeds(Math.max(1, largeEvery));
    Extraction extraction = new Extraction();
    try (HttpTarget http = new HttpTarget(seeds)) {
      Map<String, FuzzTarget> targets =
          Map.of(
              "html", new PageTarget(extraction, seeds, true),
              "text", new PageTarget(extraction, seeds, false),
              "json", new JsonTarget(extraction, seeds),
              "wire", new WireTarget(extraction, seeds),
              "http", http);
      List<Fuzzer> fuzzers = fuzzers(targets);
      FuzzThreads.run(fuzzers);
      for (Fuzzer each : fuzzers) {
        keep(each.faults());
      }
      return tell(run(fuzzers, (System.nanoTime() - began) / 1e9));
    }
  }

  private List<Fuzzer> fuzzers(Map<String, FuzzTarget> targets) {
    return LongStream.range(0, threads)
        .mapToObj(
            part ->
                new Fuzzer.Range(
                    from + cases * part / threads, from + cases * (part + 1) / threads))
        .map(range -> new Fuzzer(targets, TURNS, seed, range))
        .toList();
  }

  private void keep(List<Fuzzer.Fault> faults) throws IOException {
    for (Fuzzer.Fault fault : faults) {
      Files.createDirectories(keep);
      Path file = keep.resolve(seed + "-" + fault.number() + "." + fault.target());
      Files.write(file, fault.input());
      System.err.println("case " + fault.number() + ", " + file + ":");
      fault.what().printStackTrace(System.err);
    }
  }

  private FuzzRun run(List<Fuzzer> fuzzers, double seconds) {
    Fuzzer slowest =
        fuzzers.stream().max(Comparator.comparingLong(Fuzzer::slowestNanos)).orElseThrow();
    return new FuzzRun(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        seed,
        from,
        fuzzers.stream().mapToLong(Fuzzer::done).sum(),
        Math.max(1, largeEvery),
        FuzzRun.outcomes(fuzzers),
        fuzzers.stream().mapToInt(each -> each.faults().size()).sum(),
        slowest.slowest(),
        slowest.slowestNanos() / 1_000_000,
        seconds,
        fuzzers.stream().mapToLong(Fuzzer::workNanos).sum() / 1e9,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private int tell(FuzzRun run) throws IOException {
    run.outcomes().forEach((outcome, count) -> System.out.println(count + " " + outcome));
    System.out.printf(
        "slowest: case %d, %d ms of processor time%n", run.slowestCase(), run.slowestMillis());
    System.out.printf("seed %d: %d cases, %d faults%n", seed, run.cases(), run.faults());
    if (record != null) {
      FuzzReport.record(record, run);
    }
    if (record != null && report != null) {
      Files.writeString(report, FuzzReport.of(FuzzReport.runs(record)));
    }
    return run.faults() == 0 ? 0 : 1;
  }
}
