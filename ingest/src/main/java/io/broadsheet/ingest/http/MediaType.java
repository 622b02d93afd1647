package io.broadsheet.ingest.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type as a request names it.
 *
 * @param name for example {@code text/html}, in lower case; empty if there was none
 * @param charset null if there was none
 */
record MediaType(String name, String charset) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]{1,40})\"?");

  static MediaType of(String header) {
    if (header == null) {
      return new MediaType("", null);
    }
    int end = header.indexOf(';');
    String name = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(header);
    return new MediaType(name, charset.find() ? charset.group(1) : null);
  }

  /** JSON is UTF-8 (RFC 8259, 8.1). */
  boolean isUtf8() {
    return charset == null || charset.toLowerCase(Locale.ROOT).matches("utf-?8|us-ascii");
  }
}
