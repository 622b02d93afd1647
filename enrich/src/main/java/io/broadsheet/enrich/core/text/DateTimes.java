package io.broadsheet.enrich.core.text;

import io.broadsheet.enrich.core.text.DateTokens.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Time of day and zone beside a date. Without a stated zone there is no instant. */
final class DateTimes {
  /** How far from the date a time of day may stand, in tokens. */
  private static final int REACH = 5;

  private static final Set<String> AFTERNOON = Set.of("pm", "p");
  private static final Set<String> MORNING = Set.of("am", "a");
  private static final Map<String, ZoneId> ZONES = zones();

  private record Clock(LocalTime time, int next) {}

  private DateTimes() {}

  /** The instant a date's surroundings state, or null. The date takes tokens from..to-1. */
  static Instant instant(List<Token> tokens, int from, int to, LocalDate day) {
    Instant after = scan(tokens, to, Math.min(tokens.size(), to + REACH), day);
    return after != null ? after : scan(tokens, Math.max(0, from - 3 * REACH), from, day);
  }

  private static Instant scan(List<Token> tokens, int from, int to, LocalDate day) {
    for (int i = from; i < to; i++) {
      Clock clock = clock(tokens, i);
      ZoneId zone = clock == null ? null : zone(tokens, clock.next());
      if (zone != null) {
        return day.atTime(clock.time()).atZone(zone).toInstant();
      }
      if (clock != null) {
        return null;
      }
    }
    return null;
  }

  private static Clock clock(List<Token> tokens, int i) {
    boolean shape =
        i + 2 < tokens.size()
            && tokens.get(i).isNumber()
            && tokens.get(i).digits() <= 2
            && Set.of(":", ".", "h").contains(tokens.get(i + 1).text())
            && tokens.get(i + 2).digits() == 2;
    if (!shape) {
      return null;
    }
    int next = i + 3;
    int second = 0;
    if (isText(tokens, next, ":")
        && next + 1 < tokens.size()
        && tokens.get(next + 1).digits() == 2) {
      second = tokens.get(next + 1).number();
      next += 2;
      next += isText(tokens, next, ".") ? 2 : 0;
    }
    return halfDay(tokens, i, second, next);
  }

  private static Clock halfDay(List<Token> tokens, int i, int second, int next) {
    int hour = tokens.get(i).number();
    int after = next;
    String word = next < tokens.size() ? tokens.get(next).text() : "";
    if (AFTERNOON.contains(word) || MORNING.contains(word)) {
      hour = hour % 12 + (AFTERNOON.contains(word) ? 12 : 0);
      after = next + 1;
      while (isText(tokens, after, ".") || isText(tokens, after, "m")) {
        after++;
      }
    }
    try {
      return new Clock(LocalTime.of(hour, tokens.get(i + 2).number(), second), after);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static ZoneId zone(List<Token> tokens, int i) {
    int at = isText(tokens, i, "(") ? i + 1 : i;
    if (at >= tokens.size()) {
      return null;
    }
    if (isText(tokens, at, "+") || isText(tokens, at, "-")) {
      return offset(tokens, at);
    }
    ZoneId zone = ZONES.get(tokens.get(at).text());
    boolean fixed =
        zone == ZoneOffset.UTC && (isText(tokens, at + 1, "+") || isText(tokens, at + 1, "-"));
    return fixed ? offset(tokens, at + 1) : zone;
  }

  private static ZoneOffset offset(List<Token> tokens, int sign) {
    if (sign + 1 >= tokens.size() || !tokens.get(sign + 1).isNumber()) {
      return null;
    }
    Token number = tokens.get(sign + 1);
    int hours = number.digits() == 4 ? number.number() / 100 : number.number();
    int minutes = number.digits() == 4 ? number.number() % 100 : 0;
    if (isText(tokens, sign + 2, ":") && sign + 3 < tokens.size()) {
      minutes = Math.max(0, tokens.get(sign + 3).number());
    }
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(tokens.get(sign).text().equals("-") ? -seconds : seconds);
  }

  private static boolean isText(List<Token> tokens, int i, String text) {
    return i < tokens.size() && tokens.get(i).text().equals(text);
  }

  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new HashMap<>();
    for (String[] row : Tsv.rows(DateTimes.class, "zones.tsv")) {
      ZoneId zone = ZoneId.of(row[1]);
      zones.put(row[0], row[1].equals("UTC") ? ZoneOffset.UTC : zone);
    }
    return Map.copyOf(zones);
  }
}
