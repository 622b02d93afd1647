package io.broadsheet.enrich.core.page;

import java.util.List;

/** Finds the line that is the article's headline. */
final class HeadlineLine {
  /** Longer lines are paragraphs. */
  private static final int MAX_LENGTH = 250;

  private HeadlineLine() {}

  /**
   * Its index, or -1 if no line can be one. A headline has something below it: the last line is one
   * only where no other can be.
   */
  static int find(List<Line> lines, PageFeatures page, LayoutModel model) {
    int best = -1;
    double bestScore = 0;
    int last = lines.size() - 1;
    for (int i = 0; i <= last; i++) {
      double score = model.headline(page.of(i));
      boolean ahead = best < 0 || (score > bestScore && i < last);
      if (ahead && isPossible(lines.get(i))) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** "By Ada Lind, Deputy Editor": who wrote stands first. */
  private static boolean saysBy(Line line) {
    return line.byline().explicit() && line.words() <= 14 && line.key().startsWith("by ");
  }

  /** Links from the front page down to this one: "Home > News > Harbour reopens". */
  private static boolean isTrail(String text) {
    int marks = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean spaced = text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
      marks += spaced && ">›»→".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return marks >= 2;
  }

  /** Whether a line can be a headline at all. */
  static boolean isPossible(Line line) {
    return line.text().length() <= MAX_LENGTH
        && !line.isDateLine()
        && line.cue() != FurnitureWords.Cue.FURNITURE
        && line.stops() <= 3
        && !line.speech().contains("reading-time")
        && !saysBy(line)
        && !isTrail(line.text())
        && line.text().chars().anyMatch(Character::isLetter);
  }
}
