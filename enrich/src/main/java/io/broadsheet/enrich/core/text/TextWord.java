package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of running text and where it stands.
 *
 * @param text without a possessive ending
 * @param start first UTF-16 unit
 * @param end one past the last, the possessive ending counted
 * @param sentenceStart whether a sentence begins with it
 * @param joined whether only a blank parts it from the word before
 */
public record TextWord(String text, int start, int end, boolean sentenceStart, boolean joined) {

  /** Whether it begins with a capital. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
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
        words.add(new TextWord(bare(text.substring(i, end)), i, end, stopped, joined));
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

  private static String bare(String word) {
    boolean possessive = word.endsWith("'s") || word.endsWith("’s");
    return possessive && word.length() > 2 ? word.substring(0, word.length() - 2) : word;
  }
}
