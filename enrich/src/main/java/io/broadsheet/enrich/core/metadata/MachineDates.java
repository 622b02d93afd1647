package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.text.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Dates that a program wrote: ISO 8601 with the liberties that real pages take, seconds since 1970,
 * and as a last resort whatever {@link Dates} reads.
 */
final class MachineDates {
  private static final int LONGEST = 100;
  private static final long MILLIS_SINCE_2001 = 978_307_200_000L;

  private static final List<String> UNIVERSAL =
      List.of("Z", "GMT", "UTC", "+0000", "+00:00", "+00");

  private MachineDates() {}

  /**
   * The moment a value states, or null if it states none.
   *
   * @param order asked only where the value is no ISO date, as most are
   */
  static Moment read(String value, Supplier<Dates.Order> order, String cue) {
    if (value == null || value.length() > LONGEST) {
      return null;
    }
    String text = value.strip();
    Moment iso = iso(text, cue);
    if (iso != null) {
      return iso;
    }
    List<Dates.Found> found = Dates.in(text, order.get());
    return found.isEmpty()
        ? null
        : moment(found.get(0).date(), found.get(0).instant(), isUniversal(text), cue);
  }

  private static Moment moment(LocalDate date, Instant instant, boolean universal, String cue) {
    return new Moment(date, instant, instant != null && universal, cue);
  }

  private static boolean isUniversal(String text) {
    return UNIVERSAL.stream().anyMatch(text::endsWith);
  }

  private static Moment iso(String text, String cue) {
    try {
      if (digits(text, 0, 13) && text.length() == 13
          || digits(text, 0, 10) && text.length() == 10) {
        long number = Long.parseLong(text);
        Instant instant =
            number > MILLIS_SINCE_2001
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(number);
        return moment(instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant, true, cue);
      }
      if (!digits(text, 0, 4) || text.length() < 8) {
        return null;
      }
      boolean parted = text.charAt(4) == '-' || text.charAt(4) == '/';
      int month = parted ? 5 : 4;
      int day = parted ? 8 : 6;
      if (!digits(text, month, month + 2) || !digits(text, day, day + 2)) {
        return null;
      }
      if (digits(text, day + 2, day + 3)) {
        return null; // two dates that a template has glued together
      }
      LocalDate date =
          LocalDate.of(
              number(text, 0, 4), number(text, month, month + 2), number(text, day, day + 2));
      return plausible(date)
          ? moment(date, instant(text, day + 2, date), isUniversal(text), cue)
          : null;
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static boolean plausible(LocalDate date) {
    return date.getYear() >= 1900 && date.getYear() < 2100;
  }

  private static Instant instant(String text, int from, LocalDate date) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == ' ')) {
      at++;
    }
    if (at == from || !digits(text, at, at + 2) || at + 5 > text.length()) {
      return null;
    }
    if (text.charAt(at + 2) != ':' || !digits(text, at + 3, at + 5)) {
      return null;
    }
    int second = 0;
    LocalTime clock = LocalTime.of(number(text, at, at + 2), number(text, at + 3, at + 5));
    at += 5;
    if (at + 3 <= text.length() && text.charAt(at) == ':' && digits(text, at + 1, at + 3)) {
      second = Math.min(59, number(text, at + 1, at + 3));
      at += 3;
    }
    while (at < text.length() && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    ZoneOffset zone = zone(text.substring(at).strip());
    return zone == null ? null : date.atTime(clock.withSecond(second)).toInstant(zone);
  }

  private static ZoneOffset zone(String text) {
    if (text.equalsIgnoreCase("z") || text.equals("UTC") || text.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    String digits = text.replace(":", "");
    boolean signed = digits.startsWith("+") || digits.startsWith("-");
    if (!signed || !digits(digits, 1, 3)) {
      return null;
    }
    int minutes = digits(digits, 3, 5) ? number(digits, 3, 5) : 0;
    int total = 60 * number(digits, 1, 3) + minutes;
    return total > 18 * 60
        ? null
        : ZoneOffset.ofTotalSeconds(60 * (digits.charAt(0) == '-' ? -total : total));
  }

  private static boolean digits(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
