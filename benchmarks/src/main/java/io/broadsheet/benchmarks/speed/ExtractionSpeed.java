package io.broadsheet.benchmarks.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Articles per CPU-second on one thread: the whole extraction beside what it can be compared with,
 * in the same run, in turns, so that a drift of the machine's speed touches all alike.
 */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Articles per CPU-second of extraction, beside jsoup's parse and readability4j.")
public final class ExtractionSpeed implements Callable<Integer> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(names = "--data", required = true, description = "Folder of the labelled sets.")
  private Path data;

  @Option(names = "--pages", description = "HTML pages a round (${DEFAULT-VALUE}).")
  private int pages = 150;

  @Option(names = "--rounds", description = "Counted rounds, after one uncounted.")
  private int rounds = 5;

  private final List<String> rows = new ArrayList<>();
  private int sink;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ExtractionSpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.println("speed: no folder at " + data + ": name the labelled sets with --data");
      return CommandLine.ExitCode.USAGE;
    }
    rows.add("| input | contestant | articles per CPU-second (min, median, max) | ratio |");
    rows.add("|---|---|---|---|");
    compare("HTML", Corpus.html(data, pages), Contestants.html());
    compare("plain text of 6 KB", Corpus.text(data, pages * 10), Contestants.text());
    rows.forEach(System.out::println);
    System.err.println("(checksum " + sink + ")"); // keeps the work from being optimised away
    return 0;
  }

  private <T> void compare(
      String input, List<T> corpus, Map<String, ToIntFunction<T>> contestants) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, ToIntFunction<T>> contestant : contestants.entrySet()) {
        double rate = rate(corpus, contestant.getValue());
        if (round > 0) {
          rates.computeIfAbsent(contestant.getKey(), key -> new ArrayList<>()).add(rate);
        }
      }
    }
    double first = median(rates.values().iterator().next());
    rates.forEach(
        (name, values) ->
            rows.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f, %.0f, %.0f | %.2f |",
                    input,
                    name,
                    values.stream().mapToDouble(value -> value).min().orElse(0),
                    median(values),
                    values.stream().mapToDouble(value -> value).max().orElse(0),
                    median(values) / first)));
  }

  private <T> double rate(List<T> corpus, ToIntFunction<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (T article : corpus) {
      sink += work.applyAsInt(article);
    }
    return corpus.size() / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
