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

  private static final int LONGEST_NAME = 400;

  static {
    ABOUT_ANOTHER.forEach(word -> WORDS.add(word, 0)); // so that their hashes are known
  }

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
      if (WORDS.mayHold(TraitWords.hash('=', names, at, end))) {
        traits |= WORDS.traits("=" + lower(names, at, end));
      }
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
    Word before = null;
    Word last = null;
    for (int at = start; at < stop; at++) {
      if (Character.isLetter(names.charAt(at))) {
        Word word = new Word(names, at, wordEnd(names, at, stop));
        if (last == null && word.isAboutAnother()) {
          return 0;
        }
        traits |= word.traits(before, last);
        before = last;
        last = word;
        at = word.end() - 1;
      }
    }
    return traits;
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

  /** One word of a name; looked up alone and written as one with those before it. */
  private record Word(String names, int start, int end) {

    boolean isAboutAnother() {
      return WORDS.mayHold(after(0)) && ABOUT_ANOTHER.contains(lower());
    }

    int traits(Word before, Word last) {
      int traits = WORDS.mayHold(after(0)) ? WORDS.traits(lower()) : 0;
      if (last != null && WORDS.mayHold(after(last.after(0)))) {
        traits |= WORDS.traits(last.lower() + lower());
      }
      if (before != null && WORDS.mayHold(after(last.after(before.after(0))))) {
        traits |= WORDS.traits(before.lower() + last.lower() + lower());
      }
      return traits;
    }

    /** The hash of this word behind a text of the given one. */
    private int after(int hash) {
      return TraitWords.hash(hash, names, start, end);
    }

    private String lower() {
      return Traits.lower(names, start, end);
    }
  }
}
