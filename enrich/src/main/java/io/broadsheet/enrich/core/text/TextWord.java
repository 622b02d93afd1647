package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of running text and where it stands. Most words are only looked at where they stand, so
 * a word is cut out of its text when somebody asks for it.
 */
public final class TextWord {
  private final String source;
  private final int start;
  private final int end;
  private final boolean sentenceStart;
  private final boolean joined;
  private String text;

  private TextWord(String source, int start, int end, boolean sentenceStart, boolean joined) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.sentenceStart = sentenceStart;
    this.joined = joined;
  }

  /** The word without a possessive ending. */
  public String text() {
    if (text == null) {
      text = source.substring(start, isPossessive() ? end - 2 : end);
    }
    return text;
  }

  /** Whether it ends like "Ada's". */
  public boolean isPossessive() {
    if (end - start <= 2 || source.charAt(end - 1) != 's') {
      return false;
    }
    char mark = source.charAt(end - 2);
    return mark == '\'' || mark == '’';
  }

  /** Its first UTF-16 unit. */
  public int start() {
    return start;
  }

  /** One past its last, a possessive ending counted. */
  public int end() {
    return end;
  }

  /** Whether a sentence begins with it. */
  public boolean sentenceStart() {
    return sentenceStart;
  }

  /** Whether only a blank parts it from the word before. */
  public boolean joined() {
    return joined;
  }

  /** Whether it begins with a capital. */
  public boolean isCapitalised() {
    return Characters.isUpperCase(source.charAt(start));
  }

  /** The words of a text, in order. Linear. */
  public static List<TextWord> of(String text) {
    List<TextWord> words = new ArrayList<>(8 + text.length() / 6);
    int last = 0;
    boolean stopped = true;
    for (int i = 0; i < text.length(); ) {
      if (!isPart(text, i)) {
        stopped |= isStop(text.charAt(i));
        i++;
      } else {
        int end = endOf(text, i);
        boolean joined = !words.isEmpty() && i - last == 1 && Words.isSpace(text.charAt(last));
        words.add(new TextWord(text, i, end, stopped, joined));
        stopped = false;
        last = end;
        i = end;
      }
    }
    return words;
  }

  private static boolean isStop(char mark) {
    return mark != ' ' && ".!?:…。！？\"“„«".indexOf(mark) >= 0;
  }

  private static int endOf(String text, int start) {
    int end = start;
    while (end < text.length() && (isPart(text, end) || isInner(text, start, end))) {
      end++;
    }
    return end;
  }

  /** Apostrophes and hyphens between letters, and the dots of "U.S." and "J." */
  private static boolean isInner(String text, int start, int at) {
    char character = text.charAt(at);
    boolean before = at > start;
    boolean after = at + 1 < text.length() && isPart(text, at + 1);
    if (character == '\'' || character == '’' || character == '-' || character == '‑') {
      return before && after;
    }
    return character == '.' && before && (isInitial(text, start, at) || after && at - start <= 3);
  }

  /** One capital before the dot, or the last of several as in "U.S.". */
  private static boolean isInitial(String text, int start, int dot) {
    boolean single = dot - 1 == start || text.charAt(dot - 2) == '.';
    return single && Character.isUpperCase(text.charAt(dot - 1));
  }

  private static boolean isPart(String text, int at) {
    return Characters.isWordPart(text.charAt(at));
  }
}
