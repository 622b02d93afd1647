package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Tsv;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns of phrase that tell a sentence about the site from one of the article: speech.tsv. */
final class LineSpeech {
  private static final int MAX_LENGTH = 700;

  private record Turn(String group, String[] words) {}

  /** Turns by their first word, so that a line is looked through once. */
  private static final Map<String, List<Turn>> TURNS = read();

  private LineSpeech() {}

  /** The groups whose turns a line holds; empty for very long lines. */
  static Set<String> groups(String text) {
    if (text.length() > MAX_LENGTH) {
      return Set.of();
    }
    List<String> words = Words.split(Words.key(text));
    Set<String> groups = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (Turn turn : TURNS.getOrDefault(words.get(i), List.of())) {
        if (stands(turn.words(), words, i)) {
          groups.add(turn.group());
        }
      }
    }
    return groups;
  }

  private static boolean stands(String[] turn, List<String> words, int at) {
    if (at + turn.length > words.size()) {
      return false;
    }
    for (int i = 1; i < turn.length; i++) {
      if (!turn[i].equals(words.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<Turn>> read() {
    Map<String, List<Turn>> turns = new HashMap<>();
    for (String[] row : Tsv.rows(LineSpeech.class, "speech.tsv")) {
      String[] words = row[1].split(" ");
      turns.computeIfAbsent(words[0], first -> new ArrayList<>()).add(new Turn(row[0], words));
    }
    return turns;
  }
}
