package io.broadsheet.enrich.core.text;

import java.util.List;
import java.util.Set;

/** What a page says of a date: constants in the order in which they tell the day of publication. */
public enum DateLabel {
  PUBLISHED,
  NONE,
  UPDATED;

  private static final int REACH = 40;
  private static final Lexicon WORDS = Lexicon.grouped(DateLabel.class, "date-labels.tsv");

  /**
   * The label of a date: the nearest such word before it on its line, or the line before if that is
   * a label and nothing else.
   */
  public static DateLabel of(String line, Dates.Found date, String lineBefore) {
    int from = Math.max(0, date.start() - REACH);
    DateLabel beside = nearest(line.substring(from, date.start()));
    boolean label =
        lineBefore.length() <= REACH && Dates.in(lineBefore, Dates.Order.DAY_FIRST).isEmpty();
    return beside == NONE && label && date.start() < REACH ? nearest(lineBefore) : beside;
  }

  private static DateLabel nearest(String text) {
    List<String> words = Words.split(Words.key(text));
    Set<String> published = WORDS.group("published");
    Set<String> updated = WORDS.group("updated");
    for (int i = words.size() - 1; i >= 0; i--) {
      if (published.contains(words.get(i))) {
        return PUBLISHED;
      }
      if (updated.contains(words.get(i))) {
        return UPDATED;
      }
    }
    return NONE;
  }
}
