package io.broadsheet.local.terminal;

import io.broadsheet.service.logging.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows as aligned lines for a terminal, with what could forge or reorder a line escaped. A cell
 * that is too wide is cut, the last one of a row never.
 */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /**
   * @param rows each with as many cells as there are columns, or fewer: then its last cell is a
   *     note, which may run over the columns behind it
   * @param most how wide each column may become
   */
  public static List<String> lines(List<List<String>> rows, List<Integer> most) {
    List<List<String>> safe =
        rows.stream().map(row -> row.stream().map(SafeText::escape).toList()).toList();
    List<Integer> widths =
        IntStream.range(0, most.size())
            .map(column -> Math.min(most.get(column), widest(safe, column)))
            .boxed()
            .toList();
    return safe.stream().map(row -> line(row, widths)).toList();
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size() - 1)
        .mapToInt(row -> Width.of(row.get(column)))
        .max()
        .orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    int last = row.size() - 1;
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < last; column++) {
      cells.add(Width.fit(row.get(column), widths.get(column)));
    }
    cells.add(row.get(last));
    return String.join(GAP, cells);
  }
}
