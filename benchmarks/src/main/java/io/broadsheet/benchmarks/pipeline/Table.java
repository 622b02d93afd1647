package io.broadsheet.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of a report.
 *
 * @param rows of strings and numbers; numbers keep all their digits in JSON
 */
record Table(String title, List<String> columns, List<List<Object>> rows) {

  Table(String title, List<String> columns) {
    this(title, List.copyOf(columns), new ArrayList<>());
  }

  Table row(List<Object> cells) {
    rows.add(cells);
    return this;
  }

  String markdown() {
    String head = line(columns.stream().map(Object.class::cast).toList());
    String rule =
        columns.stream().map(column -> "---").collect(Collectors.joining("|", "|", "|\n"));
    return "### "
        + title
        + "\n\n"
        + head
        + rule
        + rows.stream().map(Table::line).collect(Collectors.joining());
  }

  private static String line(List<Object> cells) {
    return cells.stream().map(Table::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Three digits that mean something. */
  private static String cell(Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    double size = Math.abs(number.doubleValue());
    String format = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, number.doubleValue());
  }
}
