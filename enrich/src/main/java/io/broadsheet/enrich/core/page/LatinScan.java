package io.broadsheet.enrich.core.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Looks for surrogates in a text that is Latin for the most part, many units at a step: Java's
 * encoder of ISO 8859-1 runs on the processor's vector instructions and stops at the first unit
 * above U+00FF, which no loop of ours can do. Units around such a stop are looked at one by one, so
 * that other scripts cost what a plain loop costs.
 */
final class LatinScan {
  /** Looked at one by one after a stop: where one unit is not Latin, others are near. */
  private static final int AFTER_STOP = 256;

  private final CharsetEncoder latin = StandardCharsets.ISO_8859_1.newEncoder();
  private final ByteBuffer bytes;

  /**
   * @param longest units of the longest piece
   */
  LatinScan(int longest) {
    bytes = ByteBuffer.allocate(longest);
  }

  /** Whether none of the first units is a surrogate or above them. */
  boolean isBelowSurrogates(char[] piece, int length) {
    CharBuffer units = CharBuffer.wrap(piece, 0, length);
    while (units.hasRemaining()) {
      bytes.clear();
      if (latin.encode(units, bytes, true).isUnderflow()) {
        return true;
      }
      int end = Math.min(length, units.position() + AFTER_STOP);
      if (!isBelowSurrogates(piece, units.position(), end)) {
        return false;
      }
      units.position(end);
      latin.reset();
    }
    return true;
  }

  /** No branch a unit: the sum overflows into the bits above for each surrogate. */
  private static boolean isBelowSurrogates(char[] piece, int from, int to) {
    int highest = 0;
    for (int at = from; at < to; at++) {
      highest |= piece[at] + (Character.MAX_VALUE + 1 - Character.MIN_SURROGATE);
    }
    return highest <= Character.MAX_VALUE;
  }
}
