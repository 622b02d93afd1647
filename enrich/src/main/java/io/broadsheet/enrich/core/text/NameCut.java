package io.broadsheet.enrich.core.text;

import java.util.List;

/** Cuts off what a page sets right behind a name: an office, a house. */
final class NameCut {

  private NameCut() {}

  /**
   * "Jessica Rendall Wellness Writer" as "Jessica Rendall", "Elizabeth Flores USA TODAY" as
   * "Elizabeth Flores". Unchanged if no given name we know begins it.
   */
  static String withoutRole(String name) {
    List<String> words = Words.split(name);
    if (words.size() < 3 || !PersonNames.isFirstName(words.get(0))) {
      return name;
    }
    int person = isMiddle(words.get(1)) ? 3 : 2;
    List<String> rest = words.subList(Math.min(person, words.size()), words.size());
    boolean house = rest.stream().anyMatch(word -> PersonNames.isStopWord(word) || isShouted(word));
    boolean cut = !rest.isEmpty() && (house || Bylines.isRole(String.join(" ", rest)));
    return cut || words.size() > 4 && areCapitalised(rest)
        ? String.join(" ", words.subList(0, Math.min(person, words.size())))
        : name;
  }

  private static boolean isMiddle(String word) {
    return word.length() <= 2 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isShouted(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  private static boolean areCapitalised(List<String> words) {
    return words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }
}
