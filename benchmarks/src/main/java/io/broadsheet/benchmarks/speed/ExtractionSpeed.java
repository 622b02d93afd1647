package io.broadsheet.benchmarks.speed;

import io.broadsheet.benchmarks.MarkedTable;
import io.broadsheet.schemas.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Articles per CPU-second of the whole extraction, beside what it can be compared with. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Articles per CPU-second of extraction, beside jsoup's parse and readability4j.")
public final class ExtractionSpeed implements Callable<Integer> {
  private static final String HTML = "HTML";
  private static final String TEXT = "plain text of 6 KB";

  @Option(
      names = "--data",
      description = "Folder of the labelled sets; default: generated articles.")
  private Path data;

  @Option(names = "--pages", description = "HTML pages a round (${DEFAULT-VALUE}).")
  private int pages = 150;

  @Option(names = "--rounds", description = "Counted rounds (${DEFAULT-VALUE}).")
  private int rounds = 7;

  @Option(names = "--warm-ups", description = "Rounds before, not counted (${DEFAULT-VALUE}).")
  private int warmUps = 10;

  @Option(names = "--report", description = "Markdown file to write (${DEFAULT-VALUE}).")
  private Path report = Path.of("benchmarks/reports/speed.md");

  @Option(names = "--readme", description = "README whose table between its marks is written.")
  private Path readme;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ExtractionSpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (data != null && !Files.isDirectory(data)) {
      System.err.println("speed: no folder at " + data + ": name the labelled sets with --data");
      return CommandLine.ExitCode.USAGE;
    }
    Corpus corpus = data == null ? Corpus.generated(pages) : Corpus.labelled(data, pages);
    SpeedReport results = new SpeedReport(corpus, rounds);
    Rates rates = new Rates(rounds, warmUps);
    measure(HTML, corpus.html(), Contestants.html(), rates, results);
    measure(TEXT, corpus.text(), Contestants.text(), rates, results);
    System.err.println("(checksum " + rates.sink() + ")");
    Files.writeString(report, results.whole());
    System.out.print(results.whole());
    if (readme != null) {
      MarkedTable.write(readme, "speed", results.table(HTML, TEXT));
    }
    return 0;
  }

  private void measure(
      String input,
      List<RawArticle> articles,
      Map<String, ToIntFunction<RawArticle>> contestants,
      Rates rates,
      SpeedReport results) {
    results.compare(input, contestants.keySet(), rates.of(articles, contestants));
    Map<String, ToIntFunction<Stages.Prepared>> stages = Stages.contestants();
    List<Stages.Prepared> prepared = Stages.prepare(articles);
    results.stages(input, stages.keySet(), rates.of(prepared, stages));
    results.threads(input, ThreadSpeed.ratio(articles, rounds));
  }
}
