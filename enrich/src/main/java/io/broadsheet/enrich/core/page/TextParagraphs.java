package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.enrich.core.text.Words;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts plain text into paragraphs: at blank lines, and at every line end unless the lines were
 * wrapped by hand or by a mailer. Characters stay as they are, save line ends, outer space and a
 * byte order mark at the very start.
 */
final class TextParagraphs {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextParagraphs() {}

  /**
   * The paragraphs in reading order, none empty.
   *
   * @throws Refusal if there are more than any article has
   */
  static List<String> of(String text) {
    List<String> lines = lines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    HardWrap wrap = HardWrap.of(lines);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty()) {
        continue;
      }
      if (i > 0 && !lines.get(i - 1).isEmpty() && wrap.joins(lines.get(i - 1), line)) {
        append(paragraphs, line);
      } else {
        paragraphs.add(line);
      }
      if (paragraphs.size() > Limits.BLOCKS) {
        throw new Refusal(
            DeadLetterReason.TOO_COSTLY, "more than " + Limits.BLOCKS + " paragraphs");
      }
    }
    return paragraphs;
  }

  /** A line end within a paragraph becomes a blank; scripts without blanks need none. */
  private static void append(List<String> paragraphs, String line) {
    int last = paragraphs.size() - 1;
    String before = paragraphs.get(last);
    boolean unspaced =
        Words.isUnspaced(before.codePointBefore(before.length()))
            && Words.isUnspaced(line.codePointAt(0));
    paragraphs.set(last, before + (unspaced ? "" : " ") + line);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        if (start < i || !isSecondHalf(text, i)) {
          lines.add(Words.trim(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** The line feed of a carriage return and line feed ends nothing more. */
  private static boolean isSecondHalf(String text, int i) {
    return i > 0 && i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
  }

  private static boolean isLineEnd(char character) {
    return (character <= '\r' || character >= '\u0085') && isMark(character);
  }

  private static boolean isMark(char character) {
    return character == '\n'
        || character == '\r'
        || character == '\f'
        || character == '\u000B'
        || character == '\u0085'
        || character == '\u2028'
        || character == '\u2029';
  }
}
