package io.broadsheet.benchmarks.speed;

import io.broadsheet.benchmarks.speed.Rates.Rate;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was measured, as Markdown: the whole report, and the short table for the README. */
final class SpeedReport {
  /** Stages are measured against a whole of their own, among them. */
  private static final String STAGE = "stage ";

  private final StringBuilder report = new StringBuilder();
  private final Map<String, Rate> named = new TreeMap<>();

  SpeedReport(Corpus corpus, int rounds) {
    report
        .append(
            "# Speed\n\nWritten by `benchmarks/run speed`; CPU time of one thread, all contestants")
        .append(" in turns in one run.\n\n")
        .append(line("- %s, Java %s", property("java.vm.name"), property("java.version")))
        .append(
            line(
                "- %s processors, %s, load average %.0f at the start: compare rates of one run"
                    + " only",
                processors(), property("os.arch"), load()))
        .append(line("- measured on %s in %d rounds", LocalDate.now(ZoneOffset.UTC), rounds))
        .append(
            line(
                "- %s articles: %d pages, %d plain texts of %d characters",
                corpus.origin(), corpus.html().size(), corpus.text().size(), Corpus.TEXT_SIZE));
  }

  /** One row a contestant, its rate beside that of the first. */
  void compare(String input, Set<String> contestants, List<Rate> rates) {
    report
        .append("\n## ")
        .append(input)
        .append("\n\n| | articles per CPU-second | lowest to highest | beside the first |")
        .append(" KB allocated |\n|---|---|---|---|---|\n");
    int at = 0;
    for (String name : contestants) {
      Rate rate = rates.get(at++);
      named.put(input + name, rate);
      double ratio = rate.median() / rates.get(0).median();
      report.append(
          line(
              "| %s | %.0f | %.0f to %.0f | %.2f | %.0f |",
              name, rate.median(), rate.lowest(), rate.highest(), ratio, rate.kilobytes()));
    }
  }

  /** Shares of the whole, which comes first; what is left composes the record. */
  void stages(String input, Set<String> stages, List<Rate> rates) {
    report
        .append("\n## Stages, ")
        .append(input)
        .append("\n\n| stage | microseconds | share | KB allocated |\n|---|---|---|---|\n");
    int at = 0;
    for (String name : stages) {
      Rate rate = rates.get(at++);
      named.put(STAGE + input + name, rate);
      double share = rates.get(0).median() / rate.median();
      report.append(
          line(
              "| %s | %.0f | %.0f %% | %.0f |",
              name, 1e6 / rate.median(), 100 * share, rate.kilobytes()));
    }
  }

  void threads(String input, double ratio) {
    report.append(line("\nTwo threads, %s: %.2f times as fast as one by the clock.", input, ratio));
  }

  String whole() {
    return report.toString();
  }

  /** Ratios first: they hold on other machines too. */
  String table(String html, String text) {
    Rate whole = named.get(html + Contestants.WHOLE);
    double jsoup = whole.median() / named.get(html + Contestants.JSOUP).median();
    double readability = whole.median() / named.get(html + Contestants.READABILITY).median();
    Rate plain = named.get(text + Contestants.WHOLE);
    return "| input | articles per CPU-second | beside jsoup's parse alone | beside readability4j |"
        + " of it for ads |\n|---|---|---|---|---|\n"
        + line(
            "| %s | %.0f | %.2f | %.1f | %.0f %% |",
            html, whole.median(), jsoup, readability, adShare(html))
        + line("| %s | %.0f | – | – | %.0f %% |", text, plain.median(), adShare(text));
  }

  private double adShare(String input) {
    return 100
        * named.get(STAGE + input + Contestants.WHOLE).median()
        / named.get(STAGE + input + Stages.ADS).median();
  }

  /** Of the last minute; negative where the system does not tell. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String property(String name) {
    return System.getProperty(name);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
