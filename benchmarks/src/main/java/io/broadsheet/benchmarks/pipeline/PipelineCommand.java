package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.logging.Logging;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many a second, how late, at what cost: each stage, beside its ceiling in the same run. */
@Command(
    name = "pipeline",
    description =
        "Measures the stages and all of them together beside their ceilings, on a broker, a"
            + " registry and databases that it starts itself.")
public final class PipelineCommand implements Callable<Integer> {
  /** THE LIST of parts. */
  private static final Map<String, Function<Options, Part>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("sink", SinkPart::new);
  }

  @Option(names = "--part", arity = "1..*", description = "Which parts to run (default: each).")
  private List<String> parts = List.copyOf(PARTS.keySet());

  @Option(names = "--rounds", description = "Of each contestant (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--articles",
      description = "Of a run, the third that warms up among them (${DEFAULT-VALUE}).")
  private int articles = 60_000;

  @Option(names = "--jvm", description = "A further option for the services' JVMs.")
  private List<String> jvm = List.of();

  @Option(names = "--work", description = "Folder for logs and data (${DEFAULT-VALUE}).")
  private Path work = Path.of("benchmarks", "target", "pipeline");

  @Option(names = "--report", description = "Folder of the report (${DEFAULT-VALUE}).")
  private Path report = Path.of("benchmarks", "reports", "pipeline");

  public static void main(String[] arguments) {
    Commands.main(new PipelineCommand(), arguments);
  }

  @Override
  public Integer call() throws Exception {
    Logging.apply("error", "text");
    for (String part : parts) {
      if (!PARTS.containsKey(part)) {
        throw new UserError("no part '%s': use one of %s".formatted(part, PARTS.keySet()));
      }
    }
    ReportFiles files = new ReportFiles(report);
    Options options = new Options(rounds, articles, work, jvm);
    for (String part : parts) {
      PartReport found = PARTS.get(part).apply(options).run();
      files.put(found);
      System.out.println(found.markdown());
    }
    return 0;
  }
}
