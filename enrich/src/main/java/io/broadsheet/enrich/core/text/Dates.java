package io.broadsheet.enrich.core.text;

import io.broadsheet.enrich.core.text.DateTokens.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calendar dates as people write them, in the languages of {@code months.tsv}, with numbers only,
 * and as ISO 8601. Relative ones ("yesterday", "3 hours ago") are refused: they hang on a clock the
 * core has not got.
 *
 * <p>Day and month of an all-numeric date are told apart by their values where one exceeds 12, else
 * by the order the caller asks for. Linear in the length of the text; nothing backtracks.
 */
public final class Dates {
  /**
   * No news page is older than the press agencies, none younger than its reader's grandchildren.
   */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2100;

  /** Lines longer than this are prose, and dates in prose are events, not publication. */
  private static final int MAX_LENGTH = 100_000;

  /** Which of day and month comes first in an all-numeric date. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Set<String> MONTH_FIRST_LANGUAGES = Set.of("en", "fil", "tl");

    /** Countries where English is written with the day first; top-level domains count as such. */
    private static final Set<String> DAY_FIRST_COUNTRIES =
        Set.of(
            "gb", "uk", "ie", "au", "nz", "in", "za", "sg", "my", "hk", "ng", "ke", "gh", "pk",
            "lk", "bd", "mt", "cy", "eu", "de", "ch", "at", "fr", "nl", "it", "es");

    /** The custom of a language (BCP 47); day first where it is unknown or null. */
    public static Order of(String language) {
      String[] parts = language == null ? new String[] {""} : Words.lower(language).split("-");
      boolean dayFirst = DAY_FIRST_COUNTRIES.contains(parts[parts.length - 1]);
      return MONTH_FIRST_LANGUAGES.contains(parts[0]) && !dayFirst ? MONTH_FIRST : DAY_FIRST;
    }
  }

  /**
   * A date in a text.
   *
   * @param instant null unless time of day and zone are stated beside the date
   * @param start first UTF-16 unit of the date itself, time of day not counted
   * @param end one past its last
   * @param certain false if day and month could as well be the other way round
   */
  public record Found(LocalDate date, Instant instant, int start, int end, boolean certain) {}

  private Dates() {}

  /** Every date in a text, in reading order. */
  public static List<Found> in(String text, Order order) {
    if (text.length() > MAX_LENGTH || !hasTwoNumbers(text)) {
      return List.of();
    }
    List<Token> tokens = DateTokens.of(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      DatePattern.Match match = DatePattern.at(tokens, i, order);
      LocalDate date = match == null ? null : date(match);
      if (date == null) {
        i++;
      } else {
        found.add(found(tokens, i, match, date));
        i = match.next();
      }
    }
    return found;
  }

  /** The order that a date of digits and slashes shows by having a day above 12; else null. */
  public static Order orderShown(String text) {
    for (Found date : in(text, Order.DAY_FIRST)) {
      int slash = text.indexOf('/', date.start());
      int day = date.date().getDayOfMonth();
      if (day > 12 && slash > date.start() && slash - date.start() <= 2 && slash < date.end()) {
        String first = text.substring(date.start(), slash);
        return first.equals(Integer.toString(day)) ? Order.DAY_FIRST : Order.MONTH_FIRST;
      }
    }
    return null;
  }

  /** No shape of a date has fewer than a day and a year. */
  private static boolean hasTwoNumbers(String text) {
    int numbers = 0;
    boolean within = false;
    for (int i = 0; i < text.length() && numbers < 2; i++) {
      boolean digit = Characters.isDigit(text.charAt(i));
      numbers += digit && !within ? 1 : 0;
      within = digit;
    }
    return numbers >= 2;
  }

  private static Found found(List<Token> tokens, int from, DatePattern.Match match, LocalDate day) {
    Instant instant = DateTimes.instant(tokens, from, match.next(), day);
    int end = tokens.get(match.next() - 1).end();
    return new Found(day, instant, tokens.get(from).start(), end, match.certain());
  }

  /** Null where there is no such day, for example 31 June. */
  private static LocalDate date(DatePattern.Match match) {
    if (match.year() < FIRST_YEAR || match.year() > LAST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(match.year(), match.month(), match.day());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
