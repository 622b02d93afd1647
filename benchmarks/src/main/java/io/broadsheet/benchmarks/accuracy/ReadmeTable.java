package io.broadsheet.benchmarks.accuracy;

import io.broadsheet.benchmarks.MarkedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The short table of extraction figures in the README, between two marks. */
final class ReadmeTable {
  private static final List<String> COLUMNS =
      List.of("title.exact", "authors.f1", "date.exact", "body.f1", "segments.f1");

  private ReadmeTable() {}

  static void write(Path readme, Map<String, Map<String, Double>> measured) throws IOException {
    StringBuilder table =
        new StringBuilder("| set | title | authors | date | body | segments |\n")
            .append("|---|---|---|---|---|---|\n");
    for (String set : Evaluation.PAGE_SETS) {
      row(table, set, measured.getOrDefault(set, Map.of()));
    }
    MarkedTable.write(readme, "accuracy", table.toString());
  }

  private static void row(StringBuilder table, String set, Map<String, Double> figures) {
    table.append("| ").append(set).append(" |");
    for (String column : COLUMNS) {
      Double value = figures.get(column);
      table.append(value == null ? " –" : String.format(Locale.ROOT, " %.3f", value)).append(" |");
    }
    table.append('\n');
  }
}
