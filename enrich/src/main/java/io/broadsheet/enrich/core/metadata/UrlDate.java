package io.broadsheet.enrich.core.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The day in an address such as {@code /2025/05/20/} or {@code -2025-05-20}. */
final class UrlDate {
  private static final int LONGEST = 2_000;

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
    int[] parts = new int[3];
    int at = start;
    char sign = 0;
    for (int part = 0; part < 3; part++) {
      int end = at;
      int most = part == 0 ? 4 : 2;
      while (end < url.length() && end - at < most && Character.isDigit(url.charAt(end))) {
        end++;
      }
      if (end == at || part == 0 && end - at < 4) {
        return null;
      }
      parts[part] = Integer.parseInt(url.substring(at, end));
      at = end;
      if (part < 2) {
        char next = at < url.length() ? url.charAt(at) : 0;
        boolean parting = next == '/' || next == '-' || next == '_';
        if (!parting || part == 1 && next != sign) {
          return null;
        }
        sign = next;
        at++;
      }
    }
    if (at < url.length() && Character.isDigit(url.charAt(at))) {
      return null;
    }
    try {
      return LocalDate.of(parts[0], parts[1], parts[2]);
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
