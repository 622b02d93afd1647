package io.broadsheet.enrich.core.text;

/**
 * What the UTF-16 units of a text are, from a table: the core asks several times for each of them,
 * and {@link Character} takes a branch or two more for each answer. The answers are the same.
 */
public final class Characters {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int NON_SPACING_MARK = 4;
  private static final int COMBINING_SPACING_MARK = 8;
  private static final int SPACE = 16;
  private static final int UPPER_CASE = 32;
  private static final int LOWER_CASE = 64;

  /** Alphabets and punctuation stand below, syllables and ideographs above. */
  private static final int TABLED = 0x3100;

  private static final byte[] KINDS = new byte[TABLED];

  static {
    for (int character = 0; character < TABLED; character++) {
      KINDS[character] = (byte) read((char) character);
    }
  }

  private Characters() {}

  public static boolean isLetter(char character) {
    return (kind(character) & LETTER) != 0;
  }

  public static boolean isDigit(char character) {
    return (kind(character) & DIGIT) != 0;
  }

  public static boolean isLetterOrDigit(char character) {
    return (kind(character) & (LETTER | DIGIT)) != 0;
  }

  /** Letters and the vowel signs and accents that belong to them. */
  public static boolean isLetterOrMark(char character) {
    return (kind(character) & (LETTER | NON_SPACING_MARK | COMBINING_SPACING_MARK)) != 0;
  }

  /** Letters, digits, and the vowel signs and accents that belong to them. */
  public static boolean isWordPart(char character) {
    int part = LETTER | DIGIT | NON_SPACING_MARK | COMBINING_SPACING_MARK;
    return (kind(character) & part) != 0;
  }

  public static boolean isNonSpacingMark(char character) {
    return (kind(character) & NON_SPACING_MARK) != 0;
  }

  /** White space in the eyes of a reader: no-break spaces count. */
  public static boolean isSpace(char character) {
    return (kind(character) & SPACE) != 0;
  }

  public static boolean isUpperCase(char character) {
    return (kind(character) & UPPER_CASE) != 0;
  }

  public static boolean isLowerCase(char character) {
    return (kind(character) & LOWER_CASE) != 0;
  }

  /** As {@link Character#toLowerCase(char)}. */
  public static char lower(char character) {
    if (character < 128) {
      return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }
    return Character.toLowerCase(character);
  }

  private static int kind(char character) {
    return character < TABLED ? KINDS[character] : read(character);
  }

  private static int read(char character) {
    int type = Character.getType(character);
    boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
    return (Character.isLetter(character) ? LETTER : 0)
        | (Character.isDigit(character) ? DIGIT : 0)
        | (type == Character.NON_SPACING_MARK ? NON_SPACING_MARK : 0)
        | (type == Character.COMBINING_SPACING_MARK ? COMBINING_SPACING_MARK : 0)
        | (space ? SPACE : 0)
        | (Character.isUpperCase(character) ? UPPER_CASE : 0)
        | (Character.isLowerCase(character) ? LOWER_CASE : 0);
  }
}
