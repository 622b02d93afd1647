package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Tsv;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns of phrase that tell a sentence about the site from one of the article: speech.tsv. */
final class LineSpeech {
  /** Longer lines have no turns. */
  static final int MAX_LENGTH = 700;

  private static final int HASHES = 1 << 12;

  private record Turn(String group, String phrase) {}

  /** Turns by their first word, so that a line is looked through once. */
  private static final Map<String, List<Turn>> TURNS = read();

  /** Which hashes first words have, so that most words of a line need not be cut out of it. */
  private static final BitSet FIRSTS = firsts();

  private LineSpeech() {}

  /**
   * The groups whose turns a line holds.
   *
   * @param key of the line, see {@link io.broadsheet.enrich.core.text.Words#key}
   */
  static Set<String> groups(String key) {
    Set<String> groups = Set.of();
    for (int start = 0; start < key.length(); ) {
      int hash = 0;
      int end = start;
      for (; end < key.length() && key.charAt(end) != ' '; end++) {
        hash = 31 * hash + key.charAt(end); // as String.hashCode does
      }
      if (FIRSTS.get(hash & HASHES - 1)) {
        groups = with(groups, key, start, end);
      }
      start = end + 1;
    }
    return groups;
  }

  private static Set<String> with(Set<String> groups, String key, int start, int end) {
    Set<String> grown = groups;
    for (Turn turn : TURNS.getOrDefault(key.substring(start, end), List.of())) {
      if (stands(turn.phrase(), key, start)) {
        grown = grown.isEmpty() ? new HashSet<>() : grown;
        grown.add(turn.group());
      }
    }
    return grown;
  }

  private static boolean stands(String phrase, String key, int at) {
    int end = at + phrase.length();
    return key.startsWith(phrase, at) && (end == key.length() || key.charAt(end) == ' ');
  }

  private static Map<String, List<Turn>> read() {
    Map<String, List<Turn>> turns = new HashMap<>();
    for (String[] row : Tsv.rows(LineSpeech.class, "speech.tsv")) {
      String first = row[1].split(" ")[0];
      turns.computeIfAbsent(first, word -> new ArrayList<>()).add(new Turn(row[0], row[1]));
    }
    return turns;
  }

  private static BitSet firsts() {
    BitSet firsts = new BitSet(HASHES);
    TURNS.keySet().forEach(word -> firsts.set(word.hashCode() & HASHES - 1));
    return firsts;
  }
}
