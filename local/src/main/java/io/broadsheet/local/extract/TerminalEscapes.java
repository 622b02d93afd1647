package io.broadsheet.local.extract;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/**
 * Writes in JSON as an escape what could steer a terminal or turn a line around, so that looking at
 * a page's title does no harm; whoever reads the JSON gets the same text.
 */
final class TerminalEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  private final int[] ascii;

  TerminalEscapes() {
    ascii = standardAsciiEscapesForJSON();
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public SerializableString getEscapeSequence(int character) {
    return steers(character)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
        : null;
  }

  /** C1 controls, separators of lines, marks and overrides of direction. */
  private static boolean steers(int character) {
    return character >= 0x80 && character <= 0x9F
        || character >= 0x2028 && character <= 0x202E
        || character >= 0x2066 && character <= 0x2069
        || character == 0x061C
        || character == 0x200E
        || character == 0x200F;
  }
}
