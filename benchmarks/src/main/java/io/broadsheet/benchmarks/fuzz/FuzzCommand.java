package io.broadsheet.benchmarks.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private static final int PROGRESS_MILLIS = 10_000;

  /** A case at which the processor has been for so long does not end. */
  private static final int HANGS_AFTER = 12;

  @Option(names = "--cases", description = "How many (${DEFAULT-VALUE}; a nightly run a million).")
  private long cases = 20_000;

  @Option(names = "--from", description = "The first case's number, to see one again.")
  private long from;

  @Option(names = "--seed", description = "Another seed, other cases (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--keep", description = "Folder for the inputs that failed (${DEFAULT-VALUE}).")
  private Path keep = Path.of("target", "fuzz");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Seeds seeds = new Seeds();
    Extraction extraction = new Extraction();
    try (HttpTarget http = new HttpTarget(seeds)) {
      Map<String, FuzzTarget> targets =
          Map.of(
              "html", new PageTarget(extraction, seeds, true),
              "text", new PageTarget(extraction, seeds, false),
              "json", new JsonTarget(extraction, seeds),
              "wire", new WireTarget(extraction, seeds),
              "http", http);
      return report(watched(new Fuzzer(targets, TURNS, seed)));
    }
  }

  /** Runs in a thread of its own, so that a case without end is seen. */
  private Fuzzer watched(Fuzzer fuzzer) throws InterruptedException {
    Thread worker = new Thread(() -> fuzzer.run(from, cases), "fuzzer");
    worker.setDaemon(true);
    worker.start();
    long before = -1;
    int still = 0;
    for (worker.join(PROGRESS_MILLIS); worker.isAlive(); worker.join(PROGRESS_MILLIS)) {
      System.err.println((fuzzer.number() - from) + " of " + cases + " cases");
      still = fuzzer.number() == before ? still + 1 : 0;
      before = fuzzer.number();
      if (still == HANGS_AFTER) {
        IllegalStateException hangs = new IllegalStateException("case " + before + " does not end");
        hangs.setStackTrace(worker.getStackTrace());
        throw hangs;
      }
    }
    return fuzzer;
  }

  private int report(Fuzzer fuzzer) throws IOException {
    fuzzer.summary().forEach(System.out::println);
    for (Fuzzer.Fault fault : fuzzer.faults()) {
      Files.createDirectories(keep);
      Path file = keep.resolve(seed + "-" + fault.number() + "." + fault.target());
      Files.write(file, fault.input());
      System.err.println("case " + fault.number() + ", " + file + ":");
      fault.what().printStackTrace(System.err);
    }
    System.out.println(
        "seed "
            + seed
            + ": "
            + (fuzzer.number() - from)
            + " cases, "
            + fuzzer.faults().size()
            + " faults");
    return fuzzer.faults().isEmpty() ? 0 : 1;
  }
}
