package io.broadsheet.enrich.core.page;

/** Tells a copyright notice: the sign or the word, and a year right behind it. */
final class Copyright {
  private static final int LONGEST = 300;
  private static final int MOST_BETWEEN = 3;

  private Copyright() {}

  /** Whether the line begins as such a notice does; what is said behind the year is not read. */
  static boolean isNotice(String line) {
    int from = line.length() > LONGEST ? -1 : afterSign(line);
    if (from < 0) {
      return false;
    }
    int year = from;
    while (year < line.length() && year - from < MOST_BETWEEN && !isLetterOrDigit(line, year)) {
      year++;
    }
    return isYear(line, year);
  }

  private static int afterSign(String line) {
    if (line.startsWith("\u00A9")) {
      return 1;
    }
    if (line.regionMatches(true, 0, "(c)", 0, 3)) {
      return 3;
    }
    return line.regionMatches(true, 0, "copyright", 0, 9) ? 9 : -1;
  }

  private static boolean isYear(String line, int at) {
    boolean century = line.startsWith("19", at) || line.startsWith("20", at);
    return century
        && at + 4 <= line.length()
        && isDigit(line.charAt(at + 2))
        && isDigit(line.charAt(at + 3))
        && (at + 4 == line.length() || !isDigit(line.charAt(at + 4)));
  }

  private static boolean isLetterOrDigit(String line, int at) {
    return Character.isLetterOrDigit(line.charAt(at));
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}
