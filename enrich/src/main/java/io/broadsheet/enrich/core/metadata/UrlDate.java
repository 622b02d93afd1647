package io.broadsheet.enrich.core.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * The day in an address such as {@code /2025/05/20/} or {@code -2025-05-20} or {@code
 * /2025/may/20/}.
 */
final class UrlDate {
  private static final int LONGEST = 2_000;
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private UrlDate() {}

  /** Null where the address names no full day. */
  static LocalDate of(String url) {
    if (url == null || url.length() > LONGEST) {
      return null;
    }
    for (int at = 0; at + 8 <= url.length(); at++) {
      boolean begins = at == 0 || !Character.isDigit(url.charAt(at - 1));
      if (begins && (url.startsWith("20", at) || url.startsWith("19", at))) {
        LocalDate date = dateAt(url, at);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static LocalDate dateAt(String url, int start) {
    int sign = start + 4;
    if (number(url, start, sign) < 0 || !isSign(url, sign)) {
      return null;
    }
    int second = end(url, sign + 1);
    int month = month(url, sign + 1, second);
    if (month < 1 || !isSign(url, second) || url.charAt(second) != url.charAt(sign)) {
      return null;
    }
    int third = end(url, second + 1);
    int day = third - second - 1 <= 2 ? number(url, second + 1, third) : -1;
    try {
      return day < 1 ? null : LocalDate.of(number(url, start, sign), month, day);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static boolean isSign(String url, int at) {
    return at < url.length() && "/-_".indexOf(url.charAt(at)) >= 0;
  }

  /** The end of a run of digits, or of letters. */
  private static int end(String url, int start) {
    int end = start;
    while (end < url.length()
        && Character.isLetterOrDigit(url.charAt(end))
        && Character.isDigit(url.charAt(end)) == Character.isDigit(url.charAt(start))) {
      end++;
    }
    return end;
  }

  /** {@code 05}, {@code 5}, {@code may} or {@code october}. */
  private static int month(String url, int start, int end) {
    if (end - start < 3) {
      return number(url, start, end);
    }
    for (int month = 1; month <= MONTHS.size(); month++) {
      String name = MONTHS.get(month - 1);
      int length = end - start == 3 ? 3 : name.length();
      if (end - start == length && url.regionMatches(true, start, name, 0, length)) {
        return month;
      }
    }
    return -1;
  }

  /** -1 where anything but digits stands, or nothing. */
  private static int number(String url, int start, int end) {
    int number = start < end ? 0 : -1;
    for (int at = start; at < end; at++) {
      boolean digit = at < url.length() && url.charAt(at) >= '0' && url.charAt(at) <= '9';
      if (!digit) {
        return -1;
      }
      number = 10 * number + url.charAt(at) - '0';
    }
    return number;
  }
}
