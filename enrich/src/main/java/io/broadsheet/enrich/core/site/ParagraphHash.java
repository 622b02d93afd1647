package io.broadsheet.enrich.core.site;

/**
 * A paragraph as one number, the same for prices and dates that change: FNV-1a over 64 bits
 * (Fowler, Noll, Vo) of the UTF-16BE of the text in lower case, each run of digits read as one 0,
 * each run of whatever is neither letter nor digit as one blank, none at the ends.
 *
 * <p>Two of a site's thousand paragraphs share a number by chance on one site in 10^13.
 */
public final class ParagraphHash {
  /** Stands for a text too short to be recognised again: "Advertisement", "Related stories". */
  public static final long NONE = 0;

  /** A paragraph with fewer letters is a label, which articles may share. */
  static final int LEAST_LETTERS = 12;

  private ParagraphHash() {}

  /** The number of a text, {@link #NONE} if it is too short. */
  public static long of(String text) {
    long hash = Fnv.OFFSET;
    int letters = 0;
    char before = ' ';
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = folded(text.charAt(at));
      if (unit == ' ') {
        gap = letters > 0 || before == '0';
        continue;
      }
      if (unit == '0' && before == '0' && !gap) {
        continue;
      }
      hash = gap ? Fnv.add(hash, ' ') : hash;
      hash = Fnv.add(hash, unit);
      letters += unit == '0' ? 0 : 1;
      before = unit;
      gap = false;
    }
    return letters < LEAST_LETTERS ? NONE : hash;
  }

  /** Lower case for letters and marks, 0 for digits, a blank for the rest. */
  private static char folded(char unit) {
    if (unit < 128) {
      if (unit >= 'a' && unit <= 'z') {
        return unit;
      }
      if (unit >= 'A' && unit <= 'Z') {
        return (char) (unit + 32);
      }
      return unit >= '0' && unit <= '9' ? '0' : ' ';
    }
    int type = Character.getType(unit);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return '0';
    }
    boolean word =
        Character.isLetter(unit)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.SURROGATE;
    return word ? Character.toLowerCase(unit) : ' ';
  }
}
