package io.broadsheet.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The short table of extraction figures in the README, between two marks. */
final class ReadmeTable {
  private static final String START = "<!-- accuracy -->\n";
  private static final String END = "<!-- /accuracy -->";
  private static final List<String> COLUMNS =
      List.of("title.exact", "authors.f1", "date.exact", "body.f1", "segments.f1");

  private ReadmeTable() {}

  static void write(Path readme, Map<String, Map<String, Double>> measured) throws IOException {
    String text = Files.readString(readme);
    int from = text.indexOf(START);
    int to = text.indexOf(END);
    if (from < 0 || to < from) {
      throw new IOException(readme + " lacks the marks " + START.strip() + " and " + END);
    }
    StringBuilder table =
        new StringBuilder("| set | title | authors | date | body | segments |\n")
            .append("|---|---|---|---|---|---|\n");
    for (String set : Evaluation.PAGE_SETS) {
      row(table, set, measured.getOrDefault(set, Map.of()));
    }
    Files.writeString(readme, text.substring(0, from) + START + table + text.substring(to));
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
