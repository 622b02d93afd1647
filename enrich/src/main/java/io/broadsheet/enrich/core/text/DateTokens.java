package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into numbers, words and single marks, white space left out. One pass, no look-ahead,
 * so its cost is linear in whatever comes.
 */
final class DateTokens {

  /**
   * One piece: a number, a word in lower case, or a mark. {@code spaced}: white space before it.
   */
  record Token(String text, int number, int start, int end, boolean spaced) {
    boolean isNumber() {
      return number >= 0;
    }

    boolean isWord() {
      return number < 0 && Character.isLetter(text.codePointAt(0));
    }

    int digits() {
      return isNumber() ? end - start : 0;
    }
  }

  private DateTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    boolean spaced = true;
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      if (Words.isSpace(first)) {
        spaced = true;
        i++;
      } else {
        int end = endOf(text, i);
        tokens.add(token(text, i, end, spaced));
        spaced = false;
        i = end;
      }
    }
    return tokens;
  }

  private static int endOf(String text, int start) {
    char first = text.charAt(start);
    int end = start + 1;
    if (Character.isDigit(first)) {
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return withoutHour(text, start, end);
    } else if (isWordPart(first) && !isDateIdeograph(first)) {
      while (end < text.length() && continues(text, end)) {
        end++;
      }
    }
    return end;
  }

  /** "202221:25", "28.09.1912:44": a year that a page's layout has glued to a time of day. */
  private static int withoutHour(String text, int start, int end) {
    int digits = end - start;
    boolean clock =
        end + 2 < text.length()
            && text.charAt(end) == ':'
            && Character.isDigit(text.charAt(end + 1))
            && Character.isDigit(text.charAt(end + 2));
    if (clock && (digits == 5 || digits == 6)) {
      return start + 4;
    }
    boolean afterMonth = start > 0 && "./-".indexOf(text.charAt(start - 1)) >= 0;
    return clock && digits == 4 && afterMonth ? start + 2 : end;
  }

  /** Words glued by a page's layout ("NorrisPublished") fall apart where a capital follows. */
  private static boolean continues(String text, int at) {
    char next = text.charAt(at);
    if (!isWordPart(next) || isDateIdeograph(next)) {
      return false;
    }
    return !(Character.isUpperCase(next) && Character.isLowerCase(text.charAt(at - 1)));
  }

  private static boolean isWordPart(char character) {
    return Characters.isLetterOrMark(character);
  }

  private static boolean isDateIdeograph(char character) {
    return character > 0x2FFF && "年月日년월일".indexOf(character) >= 0;
  }

  private static Token token(String text, int start, int end, boolean spaced) {
    if (!Character.isDigit(text.charAt(start))) {
      return new Token(Words.lower(text.substring(start, end)), -1, start, end, spaced);
    }
    int number = 0;
    for (int i = start; i < end && i < start + 9; i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return new Token(text.substring(start, end), number, start, end, spaced);
  }
}
