package io.broadsheet.local;

import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.local.extract.ArticleOutput;
import io.broadsheet.local.extract.Explanation;
import io.broadsheet.local.extract.ExtractInput;
import io.broadsheet.local.extract.JsonLine;
import io.broadsheet.local.extract.OrderedWorkers;
import java.util.List;
import java.util.concurrent.Callable;
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
      description = "For people: every field with its cue, every ad span with its reasons.")
  private boolean explain;

  @Override
  public Integer call() {
    OrderedWorkers workers = OrderedWorkers.of(threads);
    try (Stream<SourceItem> items = ExtractInput.of(files, ndjson).items();
        ArticleOutput out = ArticleOutput.standard()) {
      workers.run(items.iterator(), explain ? new Explanation() : new JsonLine(), out::write);
    }
    return 0;
  }
}
