package io.broadsheet.enrich.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Word lists and weights as data: UTF-8, cells parted by tabs, lines that begin with {@code #} and
 * empty lines left out.
 */
public final class Tsv {

  private Tsv() {}

  /**
   * Reads a whole file that lies beside a class.
   *
   * @throws IllegalStateException if there is no such resource: the build is broken, so start-up
   *     must fail
   */
  public static List<String[]> rows(Class<?> beside, String resource) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines(beside, resource)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        rows.add(line.split("\t", -1));
      }
    }
    return rows;
  }

  private static List<String> lines(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource + " beside " + beside.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
