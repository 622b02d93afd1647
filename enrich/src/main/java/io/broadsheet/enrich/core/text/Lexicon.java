package io.broadsheet.enrich.core.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Word lists that are kept in one table, a group name in the first cell, a phrase in the second.
 */
public final class Lexicon {
  private final Map<String, Set<String>> groups;

  private Lexicon(Map<String, Set<String>> groups) {
    this.groups = groups;
  }

  /** Reads a table of two columns that lies beside a class. */
  public static Lexicon grouped(Class<?> beside, String resource) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (String[] row : Tsv.rows(beside, resource)) {
      groups.computeIfAbsent(row[0], name -> new HashSet<>()).add(row[1]);
    }
    return new Lexicon(groups);
  }

  /** Reads a table of one column that lies beside a class. */
  public static Set<String> plain(Class<?> beside, String resource) {
    return Tsv.rows(beside, resource).stream()
        .map(row -> row[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The phrases of a group.
   *
   * @throws IllegalStateException if the table has no such group
   */
  public Set<String> group(String name) {
    Set<String> phrases = groups.get(name);
    if (phrases == null) {
      throw new IllegalStateException("no group " + name);
    }
    return phrases;
  }

  public boolean has(String group, String phrase) {
    return group(group).contains(phrase);
  }
}
