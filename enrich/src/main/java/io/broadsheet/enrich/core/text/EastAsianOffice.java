package io.broadsheet.enrich.core.text;

import java.util.Comparator;
import java.util.List;

/** Takes the office off a name that is written in Han letters or Hangul. */
public final class EastAsianOffice {
  private static final char FIRST = '\u2E80';
  private static final int SHORTEST_NAME = 2;
  private static final List<String> BEFORE = longestFirst("office-before");
  private static final List<String> BEHIND = longestFirst("office-behind");

  private EastAsianOffice() {}

  /** "记者 林文海" and "林文海记者" as "林文海"; other scripts and bare offices unchanged. */
  public static String without(String name) {
    if (name.isEmpty() || name.charAt(0) < FIRST) {
      return name;
    }
    for (String office : BEFORE) {
      String rest = bare(name.startsWith(office) ? name.substring(office.length()) : "");
      if (isName(rest) && (office.length() > 1 || isParted(name, office.length()))) {
        return rest;
      }
    }
    for (String office : BEHIND) {
      int end = name.length() - office.length();
      String rest = bare(name.endsWith(office) ? name.substring(0, end) : "");
      if (isName(rest)) {
        return rest;
      }
    }
    return name;
  }

  private static boolean isName(String rest) {
    return rest.length() >= SHORTEST_NAME && rest.charAt(0) >= FIRST;
  }

  /** An office of one letter may as well begin a name. */
  private static boolean isParted(String name, int at) {
    return !Character.isLetter(name.charAt(at));
  }

  private static String bare(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isBetween(name.charAt(start))) {
      start++;
    }
    while (end > start && isBetween(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isBetween(char character) {
    return Characters.isSpace(character) || ":：/／|｜=＝".indexOf(character) >= 0;
  }

  private static List<String> longestFirst(String group) {
    return BylineWords.LIST.group(group).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
