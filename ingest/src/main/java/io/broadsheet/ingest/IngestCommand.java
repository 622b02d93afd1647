package io.broadsheet.ingest;

import io.broadsheet.ingest.source.ArticleSource;
import io.broadsheet.ingest.source.ArticleSources;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code ingest}: the outside world to {@code articles.raw}. */
@Command(
    name = "ingest",
    description = "Takes articles in and publishes them on articles.raw.",
    subcommands = {
      IngestCommand.Serve.class,
      IngestCommand.Files.class,
      IngestCommand.Feeds.class,
      IngestCommand.Warc.class
    })
public final class IngestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UserError("say which: ingest serve, or ingest files PATH...; --help tells more");
  }

  /** The service. */
  @Command(name = "serve", description = "Takes articles over HTTP until it is stopped.")
  static final class Serve extends SettingsCommand {
    @Override
    protected List<Setting<?>> known() {
      return IngestSettings.ALL;
    }

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = settings();
      try (Lifecycle lifecycle = Lifecycle.untilSignal()) {
        IngestService service = lifecycle.add("ingest", IngestService.start(settings));
        System.err.println(
            "ingest listens on http://"
                + settings.get(IngestSettings.HOST)
                + ":"
                + service.port()
                + "/v1/articles");
        lifecycle.await();
      }
      return 0;
    }
  }

  /** One run over files. */
  @Command(name = "files", description = "Publishes the articles of files and folders, and ends.")
  static final class Files extends SettingsCommand {
    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description =
            "Files or folders (recursive) of .html .htm .txt .ndjson .jsonl, each also .gz.")
    private List<Path> paths;

    @Override
    protected List<Setting<?>> known() {
      return List.of(IngestSettings.MAX_ARTICLE_BYTES, IngestSettings.QUEUE_BYTES);
    }

    @Override
    public Integer call() throws InterruptedException {
      IngestConfig config = IngestConfig.of(settings());
      ArticleSource source = ArticleSources.files(paths, config.limits());
      try (Lifecycle lifecycle = Lifecycle.untilSignal()) {
        Metrics metrics = lifecycle.add("metrics", new Metrics());
        IngestParts parts =
            lifecycle.add("publisher", IngestParts.open(config, metrics.registry()));
        SourcePublisher.Totals totals =
            new SourcePublisher(parts.publisher(), Files::tellOfFault).publish(source);
        System.out.println(
            totals.articles() + " published, " + totals.deadLetters() + " dead-lettered");
      }
      return 0;
    }

    private static void tellOfFault(SourcePublisher.Published item) {
      if (item.fault() != null) {
        System.err.println(
            item.place() + ": " + item.fault().reason().label() + ": " + item.fault().detail());
      }
    }
  }

  /** Not yet. */
  @Command(name = "feeds", hidden = true)
  static final class Feeds extends NotYet {}

  /** Not yet. */
  @Command(name = "warc", hidden = true)
  static final class Warc extends NotYet {}

  /** A command whose name is taken already. */
  abstract static class NotYet implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Unmatched private List<String> arguments;

    @Override
    public Integer call() {
      throw new UserError(spec.name() + " is not there yet; ingest serve and ingest files are");
    }
  }
}
