package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines that say when the article appeared: around the headline, or else behind it. */
final class DateLines {
  private static final int BEFORE_HEADLINE = 10;
  private static final int AFTER_HEADLINE = 14;
  private static final int MAX = 3;

  private final List<Line> lines;
  private final List<Integer> found = new ArrayList<>();

  private DateLines(List<Line> lines) {
    this.lines = lines;
  }

  /** Their indices, the most telling first; empty if no line is a date line. */
  static List<Integer> find(List<Line> lines, int headline, ArticleLines article) {
    DateLines dates = new DateLines(lines);
    dates.add(headline + 1, Math.min(headline + AFTER_HEADLINE, headEnd(lines, headline)));
    if (dates.found.isEmpty()) {
      dates.add(headline - BEFORE_HEADLINE, headline);
    }
    if (dates.found.isEmpty()) {
      dates.add(Math.max(headline + 1, article.end() - 1), lines.size());
    }
    if (dates.found.isEmpty()) {
      dates.add(headline + 1, lines.size());
    }
    if (dates.found.isEmpty()) {
      dates.add(0, headline);
    }
    return dates.found.subList(0, Math.min(MAX, dates.found.size()));
  }

  private static int headEnd(List<Line> lines, int headline) {
    int prose = 0;
    int end = headline + 1;
    while (end < lines.size() && prose < 3) {
      prose += lines.get(end).isProse() ? 1 : 0;
      end++;
    }
    return end;
  }

  private void add(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(lines.size(), to); i++) {
      if (lines.get(i).isDateLine()) {
        found.add(i);
      }
    }
  }
}
