package io.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a table into a Markdown file, between two marks that stay. */
public final class MarkedTable {

  private MarkedTable() {}

  /**
   * Puts a table between {@code <!-- name -->} and {@code <!-- /name -->}.
   *
   * @throws IOException if the file lacks the marks or cannot be written
   */
  public static void write(Path file, String name, String table) throws IOException {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    String text = Files.readString(file);
    int from = text.indexOf(start);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(file + " lacks the marks " + start.strip() + " and " + end);
    }
    Files.writeString(file, text.substring(0, from) + start + table + text.substring(to));
  }
}
