package io.broadsheet.enrich.core.page;

import java.util.Arrays;

/**
 * The text of a block while it grows: white space folded, invisible signs left out. An array of its
 * own, since a {@code StringBuilder} asks at each sign of a page which form it keeps.
 */
final class BlockText {
  private char[] units = new char[1 << 12];
  private int size;
  private boolean pendingBlank;

  /** How many signs, not counting white space, were added. */
  int add(String raw) {
    reserve(raw.length() + 1);
    int signs = 0;
    for (int at = 0; at < raw.length(); at++) {
      char unit = raw.charAt(at);
      if (unit > ' ' && unit < 0x7F) {
        append(unit);
        signs++;
      } else if (unit <= ' ' || unit == '\u00A0' || Character.isSpaceChar(unit)) {
        pendingBlank = true;
      } else if (unit != '\u00AD' && unit != '\u200B' && unit != '\uFEFF') {
        append(unit);
        signs++;
      }
    }
    return signs;
  }

  /** There is room: each unit and each blank before one stands for a unit of what is added. */
  private void append(char unit) {
    if (pendingBlank && size > 0) {
      units[size++] = ' ';
    }
    pendingBlank = false;
    units[size++] = unit;
  }

  private void reserve(int more) {
    if (size + more > units.length) {
      units = Arrays.copyOf(units, Math.max(2 * units.length, size + more));
    }
  }

  void blank() {
    pendingBlank = true;
  }

  void clear() {
    size = 0;
    pendingBlank = false;
  }

  int length() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  String from(int start) {
    return new String(units, start, size - start);
  }
}
