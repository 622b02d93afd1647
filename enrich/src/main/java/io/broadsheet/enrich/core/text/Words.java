package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and white space, the same under every default locale. */
public final class Words {

  /** The first combining mark; below it no script goes without spaces. */
  private static final char FIRST_MARK = 0x0300;

  private Words() {}

  /** Lower case without regard to the default locale: a Turkish one would lose the dot of i. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The units of {@link #lower}, for those who go through them one by one. */
  public static char[] lowerUnits(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      if (!lowersAlone(units[i])) {
        return lower(text).toCharArray();
      }
      units[i] = Characters.lower(units[i]);
    }
    return units;
  }

  /** Not so Σ, which looks at its neighbours, İ, which becomes two, and half a pair. */
  private static boolean lowersAlone(char unit) {
    return unit < 0x0130 || unit != 'Σ' && unit != 'İ' && !Character.isSurrogate(unit);
  }

  /** White space in the eyes of a reader: no-break spaces count, {@link Character} leaves them. */
  public static boolean isSpace(int character) {
    return character <= Character.MAX_VALUE && Characters.isSpace((char) character);
  }

  /** The text without space at either end. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Every run of white space as one blank, none at the ends. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!isSpace(character)) {
        folded.append(character);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return trim(folded.toString());
  }

  /** The pieces between white space. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || Characters.isSpace(text.charAt(i));
      if (gap && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      } else if (!gap && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** How many pieces between white space a text has; counting stops above {@code most}. */
  public static int pieces(String text, int most) {
    int pieces = 0;
    boolean within = false;
    for (int i = 0; i < text.length() && pieces <= most; i++) {
      boolean space = Characters.isSpace(text.charAt(i));
      pieces += !space && !within ? 1 : 0;
      within = !space;
    }
    return pieces;
  }

  /** The pieces between any of these characters, empty ones included; one piece at least. */
  public static List<String> splitAt(String text, String separators) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (separators.indexOf(text.charAt(i)) >= 0) {
        pieces.add(text.substring(start, i));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  /**
   * How many words a text has: runs of letters, digits and marks, apostrophe and hyphen within.
   * Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) count a word a letter.
   */
  public static int count(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); ) {
      char unit = text.charAt(i);
      if (unit < FIRST_MARK) { // most texts have few others
        boolean part = Characters.isLetterOrDigit(unit);
        words += part && !within ? 1 : 0;
        within = part || within && (unit == '\'' || unit == '-');
        i++;
        continue;
      }
      int point = Character.isHighSurrogate(unit) ? text.codePointAt(i) : unit;
      i += Character.charCount(point);
      if (isUnspaced(point)) {
        words++;
        within = false;
      } else if (isLetterOrDigit(point)) {
        words += within ? 0 : 1;
        within = true;
      } else if (!joins(point)) {
        within = false;
      }
    }
    return words;
  }

  private static boolean isLetterOrDigit(int point) {
    return point <= Character.MAX_VALUE
        ? Characters.isLetterOrDigit((char) point)
        : Character.isLetterOrDigit(point);
  }

  private static boolean joins(int point) {
    if (point == '\'' || point == '’' || point == '-') {
      return true;
    }
    int type = point < FIRST_MARK ? Character.UNASSIGNED : Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a letter belongs to a script that is written without spaces between words. */
  public static boolean isUnspaced(int point) {
    if (point < 0x0E00 || !Character.isLetter(point)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Letters and digits in lower case, everything else as one blank: a key for comparisons. */
  public static String key(String text) {
    char[] units = text.toCharArray();
    int size = 0;
    boolean alone = true;
    for (char unit : units) {
      if (isKept(unit)) {
        alone &= lowersAlone(unit);
        units[size++] = Characters.lower(unit);
      } else if (size > 0 && units[size - 1] != ' ') {
        units[size++] = ' ';
      }
    }
    size -= size > 0 && units[size - 1] == ' ' ? 1 : 0;
    return alone ? new String(units, 0, size) : keyByContext(text);
  }

  private static String keyByContext(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isKept(unit)) {
        key.append(unit);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return lower(trim(key.toString()));
  }

  private static boolean isKept(char unit) {
    return Characters.isLetterOrDigit(unit)
        || Characters.isNonSpacingMark(unit)
        || Character.isSurrogate(unit);
  }
}
