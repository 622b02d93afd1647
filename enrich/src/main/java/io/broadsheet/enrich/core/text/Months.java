package io.broadsheet.enrich.core.text;

import java.util.HashMap;
import java.util.Map;

/** Names of months in many languages, full and short, from {@code months.tsv}. */
final class Months {
  private static final Map<String, Integer> NUMBERS = read();

  private Months() {}

  /** 1 to 12, or 0 if the word (lower case, no dot) names no month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word, 0);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String[] row : Tsv.rows(Months.class, "months.tsv")) {
      for (int month = 1; month <= 12; month++) {
        for (String name : row[month].split(" ")) {
          numbers.putIfAbsent(name, month);
        }
      }
    }
    return Map.copyOf(numbers);
  }
}
