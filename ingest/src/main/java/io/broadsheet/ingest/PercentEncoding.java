package io.broadsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as RFC 3986, 6.2.2 makes it uniform. */
final class PercentEncoding {
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final String UNRESERVED_MARKS = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoding() {}

  /**
   * Unreserved characters stand plain, reserved ones stay as they are (plain or encoded), all
   * others are encoded; hex digits in upper case; a percent sign that encodes nothing is encoded.
   */
  static String normalise(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    StringBuilder normal = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; at++) {
      int value = bytes[at] & 0xFF;
      if (isTriplet(bytes, at)) {
        int encoded = hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]);
        append(normal, encoded, isUnreserved(encoded));
        at += 2;
      } else {
        append(normal, value, isUnreserved(value) || RESERVED.indexOf(value) >= 0);
      }
    }
    return normal.toString();
  }

  /** The text behind the encoding; bytes that are no UTF-8 become U+FFFD. */
  static String decode(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int at = 0; at < bytes.length; at++) {
      if (isTriplet(bytes, at)) {
        decoded.write(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
        at += 2;
      } else {
        decoded.write(bytes[at]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder normal, int value, boolean plain) {
    if (plain) {
      normal.append((char) value);
    } else {
      normal.append('%').append(HEX[value >> 4]).append(HEX[value & 0xF]);
    }
  }

  private static boolean isTriplet(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && hex(bytes[at + 1]) >= 0
        && hex(bytes[at + 2]) >= 0;
  }

  private static int hex(byte digit) {
    return digit < 0 ? -1 : Character.digit((char) digit, 16);
  }

  private static boolean isUnreserved(int value) {
    return value >= 'a' && value <= 'z'
        || value >= 'A' && value <= 'Z'
        || value >= '0' && value <= '9'
        || value < 0x80 && UNRESERVED_MARKS.indexOf(value) >= 0;
  }
}
