package io.broadsheet.local;

import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.local.extract.ArticleOutput;
import io.broadsheet.local.extract.Explanation;
import io.broadsheet.local.extract.ExtractInput;
import io.broadsheet.local.extract.JsonLine;
import io.broadsheet.local.extract.Learning;
import io.broadsheet.local.extract.OrderedWorkers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Raw article in, one JSON object a line out, without Kafka. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Raw article in, one JSON object a line out, in the order of the input; no Kafka.")
final class Extract implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description =
          "Files or folders of .html .htm .txt .ndjson .jsonl, each also .gz;"
              + " - or nothing: one article on standard input, HTML or text.")
  private List<String> files = List.of();

  @Option(
      names = "--ndjson",
      description =
          "Standard input holds {\"id\",\"url\",\"html\"} or {\"id\",\"url\",\"text\"} a line."
              + " A bad line yields {\"id\",\"error\"}.")
  private boolean ndjson;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Articles worked on at once (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--explain",
      description =
          "For people: every field with its cue and what lost to it, every ad span with its"
              + " reasons, and where each block of the page went.")
  private boolean explain;

  @Option(
      names = "--learn",
      description =
          "Reads everything twice: first learns which paragraphs recur on a site, then judges."
              + " Standard input is kept in a temporary file of at most 4 GiB meanwhile.")
  private boolean learn;

  @Override
  public Integer call() {
    OrderedWorkers workers = OrderedWorkers.of(threads);
    try (ExtractInput input = input()) {
      SiteLearner sites = learn ? new Learning().from(input, workers) : new SiteLearner();
      try (Stream<SourceItem> items = input.items();
          ArticleOutput out = ArticleOutput.standard()) {
        Function<SourceItem, String> line = explain ? new Explanation(sites) : new JsonLine(sites);
        workers.run(items.iterator(), line, out::write);
      }
    }
    return 0;
  }

  private ExtractInput input() {
    ExtractInput input = ExtractInput.of(files, ndjson);
    return learn ? input.rereadable() : input;
  }
}
