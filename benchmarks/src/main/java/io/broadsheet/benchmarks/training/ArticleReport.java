package io.broadsheet.benchmarks.training;

import io.broadsheet.benchmarks.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What out-of-fold judgements on whole articles amount to, as a page and two plots. */
final class ArticleReport {
  static final String AS_SENT = "as sent";
  static final String WITHOUT_MARKERS = "without wire markers";
  static final String PAGES = "other pages";
  static final String COPIED = "other pages, copied with their furniture";

  private static final String LINE = "stroke=\"#2a7ab0\" stroke-width=\"2\"";
  private static final String AFFILIATE = "affiliate";

  private record Row(
      String set, String subtype, boolean commercial, double probability, boolean flagged) {}

  private final List<Row> rows = new ArrayList<>();

  void add(String set, String subtype, boolean commercial, double probability, boolean flagged) {
    rows.add(new Row(set, subtype, commercial, probability, flagged));
  }

  void write(Path folder) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Whole articles, out of fold

            Every article is judged by a model, a calibration and a threshold that saw no article of its site.
            Written by `benchmarks/run train-ads`.

            ![reliability](articles-reliability.svg) ![precision and recall](articles-precision-recall.svg)

            | press releases against news | AUC | best F1 | F1 at the threshold | recall at 2 % false positives | calibration error |
            |---|---|---|---|---|---|
            """);
    for (String set : List.of(AS_SENT, WITHOUT_MARKERS)) {
      RankingFigures figures =
          figures(row -> row.set().equals(set) && !row.subtype().equals(AFFILIATE));
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.4f | %.4f | %.4f | %.3f | %.3f |%n",
              set,
              figures.areaUnderCurve(),
              figures.bestF1(),
              figures.decidedF1(),
              figures.recallAtFalsePositives(0.02),
              figures.calibrationError()));
    }
    page.append(
        "\n| set | subtype | label | articles | called advertising |\n|---|---|---|---|---|\n");
    bySubtype().forEach((name, count) -> page.append(subtypeRow(name, count)));
    Files.writeString(folder.resolve("articles.md"), page);
    RankingFigures all = figures(row -> row.set().equals(AS_SENT));
    Files.writeString(
        folder.resolve("articles-reliability.svg"),
        new Chart("How often it is so", "probability said", "share that is advertising")
            .diagonal()
            .line(all.reliability(), LINE)
            .finish());
    Files.writeString(
        folder.resolve("articles-precision-recall.svg"),
        new Chart("Precision and recall", "recall", "precision")
            .line(all.precisionByRecall(), LINE)
            .finish());
  }

  private static String subtypeRow(String name, int[] count) {
    return String.format(
        Locale.ROOT, "| %s | %d | %.1f %% |%n", name, count[1], 100.0 * count[0] / count[1]);
  }

  private Map<String, int[]> bySubtype() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Row row : rows) {
      String label = row.commercial() ? "commercial" : "editorial";
      int[] count =
          counts.computeIfAbsent(
              row.set() + " | " + row.subtype() + " | " + label, name -> new int[2]);
      count[0] += row.flagged() ? 1 : 0;
      count[1]++;
    }
    return counts;
  }

  private RankingFigures figures(Predicate<Row> which) {
    RankingFigures figures = new RankingFigures();
    rows.stream()
        .filter(which)
        .forEach(row -> figures.add(row.probability(), row.commercial(), row.flagged()));
    return figures;
  }
}
