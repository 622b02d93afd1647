package io.broadsheet.enrich.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its shape whether a phrase could be a person's name. Conservative. */
public final class PersonNames {
  private static final int MAX_LENGTH = 50;
  private static final Set<String> FIRST_NAMES =
      Lexicon.plain(PersonNames.class, "first-names.tsv");
  private static final Set<String> STOP = Lexicon.plain(PersonNames.class, "name-stop.tsv");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von",
          "vom", "der", "den", "ter", "ten", "zu", "zur", "y", "e", "bin", "binti", "ibn", "bint",
          "al", "el", "af", "av", "und", "ben", "st.");

  private PersonNames() {}

  /** Whether a given name is on the list; case counts. */
  public static boolean isFirstName(String word) {
    return FIRST_NAMES.contains(word);
  }

  /** Whether a capitalised word belongs to menus and headings rather than to people. */
  public static boolean isStopWord(String word) {
    return STOP.contains(Words.lower(word));
  }

  /** Two to five words, each capitalised or a particle, none of them from menus. */
  public static boolean isNameShaped(String phrase) {
    if (phrase.length() > MAX_LENGTH) {
      return false;
    }
    List<String> words = Words.split(phrase);
    if (words.size() < 2 || words.size() > 5) {
      return isUnspacedName(phrase);
    }
    int capitalised = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (isNameWord(word)) {
        capitalised++;
      } else if (i == 0 || !PARTICLES.contains(word)) {
        return false;
      }
    }
    return capitalised >= 2;
  }

  /** Like {@link #isNameShaped}, and a known given name or an initial begins it. */
  public static boolean isLikelyName(String phrase) {
    int end = 0;
    while (end < phrase.length() && !Characters.isSpace(phrase.charAt(end))) {
      end++;
    }
    return end > 0 && mayBeginLikelyName(phrase.substring(0, end)) && isNameShaped(phrase);
  }

  /** Whether a word is a known given name or initials. */
  static boolean mayBeginLikelyName(String word) {
    return isFirstName(titleCase(word)) || isInitials(word);
  }

  /** One word of a name: a capital, then letters, with apostrophes, hyphens and dots between. */
  public static boolean isNameWord(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)) || isStopWord(word)) {
      return isUncasedWord(word);
    }
    boolean letters = false;
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      boolean joined =
          character == '\'' || character == '’' || character == '-' || character == '.';
      letters |= Character.isLetter(character);
      if (!Character.isLetter(character) && !joined && !isMark(character)) {
        return false;
      }
    }
    return letters;
  }

  /** Words of scripts without capitals, two letters at least. */
  private static boolean isUncasedWord(String word) {
    return word.codePointCount(0, word.length()) >= 2
        && word.codePoints()
            .allMatch(
                p -> isMark(p) || (Character.isLetter(p) && !isCased(p) && !Words.isUnspaced(p)));
  }

  /** Two to four Han letters, a whole name without a space; kana names go unseen. */
  private static boolean isUnspacedName(String phrase) {
    int points = phrase.codePointCount(0, phrase.length());
    return points >= 2
        && points <= 4
        && phrase
            .codePoints()
            .allMatch(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.HAN);
  }

  private static boolean isCased(int point) {
    return Character.isUpperCase(point) || Character.isLowerCase(point);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** "K", "K.", "J.R.": one or two capitals, dots between. */
  private static boolean isInitials(String word) {
    return !word.isEmpty()
        && word.length() <= 4
        && Character.isUpperCase(word.charAt(0))
        && word.chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  /** "MAGGIE" as "Maggie"; other words unchanged. */
  static String titleCase(String word) {
    boolean shouted =
        word.length() > 2 && !hasSmallLatin(word) && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.charAt(0) + Words.lower(word.substring(1)) : word;
  }

  private static boolean hasSmallLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }
}
