package io.broadsheet.local.demo;

import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.ArticleSource;
import io.broadsheet.ingest.source.ArticleSources;
import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.local.terminal.Progress;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.logging.Logging;
import io.broadsheet.service.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job on one machine: articles in, a table of what became of them out. */
@Command(
    name = "demo",
    description =
        "Starts a broker, a schema registry, ingest, enrich and a SQLite sink in one process, sends"
            + " articles through, and prints what became of each.")
public final class DemoCommand implements Callable<Integer> {
  private static final int MAX_ARTICLE_BYTES = 4 << 20;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Files or folders of .html .htm .txt .ndjson .jsonl, each also .gz. Default: the bundled"
              + " samples.")
  private List<Path> paths = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "The folder that everything is kept in, default ./data; the database is"
              + " DIR/broadsheet.db.")
  private Path data;

  @Option(names = "--keep", description = "Stay up afterwards, until stopped with Ctrl-C.")
  private boolean keep;

  @Override
  public Integer call() throws InterruptedException {
    Logging.apply("error", "text");
    if (!paths.isEmpty()) {
      return run(paths);
    }
    try (Samples samples = Samples.unpack()) {
      return run(List.of(samples.folder()));
    }
  }

  private int run(List<Path> from) throws InterruptedException {
    ArticleSource source = ArticleSources.files(from, new SubmissionLimits(MAX_ARTICLE_BYTES));
    Settings settings = StackSettings.onFreePorts(data);
    try (Lifecycle lifecycle = Lifecycle.untilSignal()) {
      Stack stack;
      Report report;
      try (Progress progress = Progress.onTerminal()) {
        stack = Stack.start(lifecycle, settings, progress::say);
        report = new Demo(stack, progress).run(source);
      }
      report.lines().forEach(System.out::println);
      if (keep) {
        stack.addresses().forEach(System.out::println);
        lifecycle.await();
      }
      return report.isSound() ? 0 : 1;
    }
  }
}
