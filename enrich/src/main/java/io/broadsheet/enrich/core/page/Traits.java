package io.broadsheet.enrich.core.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks up what class names and ids say. A name is cut into words at signs, digits and changes of
 * case; single words and neighbouring words written as one are looked up, and whole names.
 *
 * <p>One instance a page: it remembers the names it has seen, since pages repeat them.
 */
final class Traits {
  private static final TraitWords WORDS = TraitWords.read("/io/broadsheet/enrich/page/traits.tsv");

  /** {@code has-sidebar} says what an element stands beside, not what it is. */
  private static final Set<String> ABOUT_ANOTHER =
      Set.of("has", "with", "no", "not", "without", "hide", "show", "js", "is", "data", "u");

  private static final int LONGEST_ABOUT = 7;
  private static final int LONGEST_NAME = 400;

  /** What marks a whole name in the table. */
  private static final long WHOLE = TraitWords.hash(TraitWords.EMPTY, "=", 0, 1);

  private final Map<String, Integer> seen = new HashMap<>();

  /** The traits of a {@code class} or {@code id} attribute, as bits of {@link Trait}. */
  int of(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = seen.get(names);
    if (known == null) {
      known = look(names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names);
      seen.put(names, known);
    }
    return known;
  }

  private static int look(String names) {
    int traits = 0;
    for (int at = 0; at < names.length(); at++) {
      int end = nameEnd(names, at);
      traits |= WORDS.of(TraitWords.hash(WHOLE, names, at, end));
      traits |= words(names, at, end);
      at = end;
    }
    return traits;
  }

  /** Names are parted by HTML's white space. */
  private static int nameEnd(String names, int start) {
    int end = start;
    while (end < names.length() && " \t\r\n\f".indexOf(names.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int words(String names, int start, int stop) {
    int traits = 0;
    long last = 0;
    long both = 0; // the last two as one; 0 where there are none
    for (int at = start; at < stop; at++) {
      if (Character.isLetter(names.charAt(at))) {
        int end = wordEnd(names, at, stop);
        long word = TraitWords.hash(TraitWords.EMPTY, names, at, end);
        if (last == 0 && isAboutAnother(names, at, end)) {
          return 0;
        }
        long two = last == 0 ? 0 : TraitWords.hash(last, names, at, end);
        traits |= WORDS.of(word) | (last == 0 ? 0 : WORDS.of(two));
        traits |= both == 0 ? 0 : WORDS.of(TraitWords.hash(both, names, at, end));
        last = word;
        both = two;
        at = end - 1;
      }
    }
    return traits;
  }

  private static boolean isAboutAnother(String names, int start, int end) {
    return end - start <= LONGEST_ABOUT && ABOUT_ANOTHER.contains(lower(names, start, end));
  }

  private static int wordEnd(String names, int start, int stop) {
    int end = start + 1;
    while (end < stop && Character.isLetter(names.charAt(end))) {
      if (Character.isUpperCase(names.charAt(end))
          && Character.isLowerCase(names.charAt(end - 1))) {
        break;
      }
      end++;
    }
    return end;
  }

  private static String lower(String names, int start, int end) {
    return names.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
