package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Characters;
import io.broadsheet.enrich.core.text.Dates;
import io.broadsheet.enrich.core.text.Words;
import java.util.List;
import java.util.Set;

/**
 * One paragraph of a plain text with what its own characters tell, read once.
 *
 * @param words number of words, letters of unspaced scripts counting one each
 * @param stops number of sentence ends, the last character's included
 * @param dates the dates in it, if it is short enough to be a date line
 */
record Line(
    String text,
    String key,
    int words,
    int stops,
    Bylines.Byline byline,
    List<Dates.Found> dates,
    FurnitureWords.Cue cue,
    Set<String> speech) {
  /** Longer lines are prose: no byline, no date line, no furniture cue. */
  private static final int MAX_LABEL = 240;

  static Line of(String text) {
    boolean label = text.length() <= MAX_LABEL;
    String fullKey = text.length() <= LineSpeech.MAX_LENGTH ? Words.key(text) : "";
    String key = label ? fullKey : "";
    return new Line(
        text,
        key,
        Words.count(text),
        stops(text),
        Bylines.of(text),
        label ? Dates.in(text, Dates.Order.DAY_FIRST) : List.of(),
        FurnitureWords.cue(key),
        LineSpeech.groups(fullKey));
  }

  boolean endsSentence() {
    int end = text.length();
    while (end > 1 && "\"'”’»“)]」』".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return isStop(text.charAt(end - 1));
  }

  /** Sentences of a fair length: what an article is made of. */
  boolean isProse() {
    return words >= 22 && stops >= 1 || words >= 12 && endsSentence();
  }

  /** A line that says when something appeared and hardly anything else. */
  boolean isDateLine() {
    return !dates.isEmpty() && words - 7 * dates.size() <= 9 && !isSentence();
  }

  private boolean isSentence() {
    return isProse() && dates.size() * 12 < words;
  }

  /** A line of a bullet alone: its text follows on the next line. */
  boolean isBulletMark() {
    return text.length() == 1 && "-*•●▪◦‣·–—○■".indexOf(text.charAt(0)) >= 0;
  }

  private static int stops(String text) {
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isStop(text.charAt(i))) {
        boolean last = i + 1 == text.length() || !Characters.isLetterOrDigit(text.charAt(i + 1));
        stops += last ? 1 : 0;
      }
    }
    return stops;
  }

  private static boolean isStop(char character) {
    return switch (character) {
      case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', '։' -> true;
      default -> false;
    };
  }
}
