package io.broadsheet.service.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How the names of settings are written, compared, and mended. */
final class SettingNames {
  static final String ENVIRONMENT_PREFIX = "BROADSHEET_";

  private SettingNames() {}

  /** The one form in which names are compared: lower case, with dashes for dots and underscores. */
  static String canonical(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }

  /** How a setting is written in the environment. */
  static String environmentName(String name) {
    return ENVIRONMENT_PREFIX + canonical(name).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The known name that a person most likely meant, if one is near enough to suggest. */
  static Optional<String> nearest(String written, Collection<String> known) {
    String wanted = canonical(written);
    int tolerance = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(name -> distance(wanted, canonical(name)) <= tolerance)
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, canonical(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Edits (insert, delete, replace a character) that lead from one word to another. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int above = row[column];
        int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        row[column] = Math.min(replaced, Math.min(above, row[column - 1]) + 1);
        diagonal = above;
      }
    }
    return row[to.length()];
  }
}
