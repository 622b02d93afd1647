package io.broadsheet.enrich.core.ads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated resources of this package; lines that begin with {@code #} are notes. */
final class Tsv {
  private static final String FOLDER = "/io/broadsheet/enrich/ads/";

  private Tsv() {}

  /** One line, with its place for the message when something is wrong with it. */
  record Row(String file, int line, String[] cells) {

    String text(int column) {
      return cells[column];
    }

    double number(int column) {
      try {
        return Double.parseDouble(cells[column]);
      } catch (NumberFormatException fault) {
        throw wrong("not a number: " + cells[column]);
      }
    }

    <E extends Enum<E>> E constant(Class<E> type, int column) {
      try {
        return Enum.valueOf(type, cells[column]);
      } catch (IllegalArgumentException fault) {
        throw wrong("unknown " + type.getSimpleName() + ": " + cells[column]);
      }
    }

    IllegalStateException wrong(String what) {
      return new IllegalStateException(file + ":" + line + ": " + what);
    }
  }

  static List<Row> read(String file, int columns) {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isEmpty() && !line.startsWith("# ")) {
          rows.add(row(file, number, line, columns));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(file, fault);
    }
    return rows;
  }

  static BufferedReader open(String file) {
    InputStream bytes = Tsv.class.getResourceAsStream(FOLDER + file);
    if (bytes == null) {
      throw new IllegalStateException("resource missing: " + FOLDER + file);
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  private static Row row(String file, int number, String line, int columns) {
    Row row = new Row(file, number, line.split("\t", -1));
    if (row.cells().length != columns) {
      throw row.wrong(columns + " columns expected, found " + row.cells().length);
    }
    return row;
  }
}
