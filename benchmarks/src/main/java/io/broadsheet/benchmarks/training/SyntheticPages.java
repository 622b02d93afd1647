package io.broadsheet.benchmarks.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples of our own: kinds that the labelled pages lack, and news that reads like them. */
final class SyntheticPages {

  private SyntheticPages() {}

  static List<LabelledPage> read(SpanData data) throws IOException {
    Map<String, List<String[]>> lines = new LinkedHashMap<>();
    try (InputStream bytes = SyntheticPages.class.getResourceAsStream("synthetic.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          lines.computeIfAbsent(cells[0], page -> new ArrayList<>()).add(cells);
        }
      }
    }
    List<LabelledPage> pages = new ArrayList<>();
    lines.forEach((page, rows) -> pages.add(page(data, page, rows)));
    return pages;
  }

  private static LabelledPage page(SpanData data, String name, List<String[]> rows) {
    return data.page(
        "synthetic/" + name,
        "synthetic-" + name,
        rows.stream().map(row -> row[2]).toList(),
        rows.stream().map(row -> row[1]).toList());
  }
}
