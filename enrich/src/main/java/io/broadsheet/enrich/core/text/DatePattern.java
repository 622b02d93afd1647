package io.broadsheet.enrich.core.text;

import io.broadsheet.enrich.core.text.DateTokens.Token;
import java.util.List;
import java.util.Set;

/** The shapes a date can have, tried at one place of a token list. */
final class DatePattern {
  private static final Set<String> SEPARATORS = Set.of("-", "/", ".", "–", "‑", "−");

  /** What may stand after a day's number, before the month. */
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "º", "ª", "°", "o", "a", "de", "e", "ter", "ος");

  private static final Set<String> FILLERS =
      Set.of(
          "of", "de", "del", "di", "do", "da", "d", "ng", "ta", ".", ",", "-", "/", "–", "،", "'",
          "’");

  /** A shape that fits; {@code next} is the first token after it. */
  record Match(int year, int month, int day, boolean certain, int next) {}

  private DatePattern() {}

  /** The shape that begins at a token, or null. The numbers need not be a day that exists. */
  static Match at(List<Token> tokens, int i, Dates.Order order) {
    Token first = tokens.get(i);
    if (first.isNumber()) {
      if (i > 0 && isGlued(tokens, i)) {
        return null;
      }
      return first.digits() == 4 ? yearFirst(tokens, i) : dayFirst(tokens, i, order);
    }
    return first.isWord() ? monthFirst(tokens, i) : null;
  }

  /** "2,12.5.2020" or "v1.2.3.2020": a number that goes on to the left is no date. */
  private static boolean isGlued(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    boolean separator = SEPARATORS.contains(before.text()) && !tokens.get(i).spaced();
    return separator && i > 1 && tokens.get(i - 2).isNumber() && !before.spaced();
  }

  private static Match yearFirst(List<Token> tokens, int i) {
    int year = tokens.get(i).number();
    if (isText(tokens, i + 1, "年") || isText(tokens, i + 1, "년")) {
      return ideographs(tokens, i, year);
    }
    int month = skip(tokens, i + 1);
    if (isShortNumber(tokens, month) && isSeparator(tokens, i + 1)) {
      int day = month + 2;
      if (isSeparator(tokens, month + 1) && isShortNumber(tokens, day)) {
        return new Match(year, tokens.get(month).number(), tokens.get(day).number(), true, day + 1);
      }
      return null;
    }
    int named = month < tokens.size() ? Months.number(tokens.get(month).text()) : 0;
    int day = skip(tokens, month + 1);
    if (named > 0 && isShortNumber(tokens, day)) {
      return new Match(year, named, tokens.get(day).number(), true, day + 1);
    }
    return null;
  }

  private static Match ideographs(List<Token> tokens, int i, int year) {
    boolean complete =
        isShortNumber(tokens, i + 2)
            && isDayAfterMonth(tokens, i + 3)
            && isShortNumber(tokens, i + 4);
    if (!complete) {
      return null;
    }
    int next = isText(tokens, i + 5, "日") || isText(tokens, i + 5, "일") ? i + 6 : i + 5;
    return new Match(year, tokens.get(i + 2).number(), tokens.get(i + 4).number(), true, next);
  }

  private static boolean isDayAfterMonth(List<Token> tokens, int i) {
    return isText(tokens, i, "月") || isText(tokens, i, "월");
  }

  private static Match dayFirst(List<Token> tokens, int i, Dates.Order order) {
    if (!isShortNumber(tokens, i)) {
      return null;
    }
    if (isSeparator(tokens, i + 1) && isShortNumber(tokens, i + 2) && isSeparator(tokens, i + 3)) {
      return numeric(tokens, i, order);
    }
    int month = i + 1;
    while (month < tokens.size() && month <= i + 3 && isBetween(tokens.get(month).text())) {
      month++;
    }
    int named = month < tokens.size() ? Months.number(tokens.get(month).text()) : 0;
    int year = named > 0 ? skip(tokens, month + 1) : tokens.size();
    if (year < tokens.size() && isYear(tokens.get(year))) {
      return new Match(fullYear(tokens.get(year)), named, tokens.get(i).number(), true, year + 1);
    }
    return null;
  }

  private static boolean isBetween(String text) {
    return ORDINALS.contains(text) || FILLERS.contains(text);
  }

  private static Match numeric(List<Token> tokens, int i, Dates.Order order) {
    Token year = i + 4 < tokens.size() ? tokens.get(i + 4) : null;
    boolean sameMark = tokens.get(i + 1).text().equals(tokens.get(i + 3).text());
    if (year == null || !sameMark || !(year.digits() == 4 || year.digits() == 2)) {
      return null;
    }
    if (year.digits() == 2 && isSeparator(tokens, i + 5) && isShortNumber(tokens, i + 6)) {
      return null;
    }
    int one = tokens.get(i).number();
    int two = tokens.get(i + 2).number();
    boolean dots = tokens.get(i + 1).text().equals(".");
    boolean certain = one > 12 || two > 12 || one == two || dots;
    boolean dayFirst = one > 12 || (two <= 12 && (dots || order == Dates.Order.DAY_FIRST));
    return new Match(fullYear(year), dayFirst ? two : one, dayFirst ? one : two, certain, i + 5);
  }

  private static Match monthFirst(List<Token> tokens, int i) {
    int named = Months.number(tokens.get(i).text());
    int day = named > 0 ? skip(tokens, i + 1) : tokens.size();
    if (!isShortNumber(tokens, day)) {
      return null;
    }
    int year = day + 1;
    while (year < tokens.size() && year <= day + 3 && isBetween(tokens.get(year).text())) {
      year++;
    }
    if (year < tokens.size() && isYear(tokens.get(year)) && tokens.get(year).digits() == 4) {
      return new Match(tokens.get(year).number(), named, tokens.get(day).number(), true, year + 1);
    }
    return null;
  }

  private static int skip(List<Token> tokens, int i) {
    int at = i;
    while (at < tokens.size() && at < i + 2 && FILLERS.contains(tokens.get(at).text())) {
      at++;
    }
    return at;
  }

  private static boolean isText(List<Token> tokens, int i, String text) {
    return i < tokens.size() && tokens.get(i).text().equals(text);
  }

  private static boolean isSeparator(List<Token> tokens, int i) {
    return i < tokens.size() && SEPARATORS.contains(tokens.get(i).text());
  }

  private static boolean isShortNumber(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isNumber() && tokens.get(i).digits() <= 2;
  }

  private static boolean isYear(Token token) {
    return token.digits() == 4 || token.digits() == 2;
  }

  /** Two digits mean this century; a page of 1999 writes all four. */
  private static int fullYear(Token token) {
    return token.digits() == 2 ? 2000 + token.number() : token.number();
  }
}
