package io.broadsheet.enrich.core.page;

import java.util.List;

/** Finds the line that is the article's headline. */
final class HeadlineLine {
  /** Longer lines are paragraphs. */
  private static final int MAX_LENGTH = 250;

  private HeadlineLine() {}

  /** Its index, or -1 if no line can be one. */
  static int find(List<Line> lines, PageFeatures page, LayoutModel model) {
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < lines.size(); i++) {
      double score = model.headline(page.of(i));
      if (isPossible(lines.get(i)) && (best < 0 || score > bestScore)) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether a line can be a headline at all. */
  static boolean isPossible(Line line) {
    return line.text().length() <= MAX_LENGTH
        && !line.isDateLine()
        && line.cue() != FurnitureWords.Cue.FURNITURE
        && line.stops() <= 3
        && line.text().chars().anyMatch(Character::isLetter);
  }
}
