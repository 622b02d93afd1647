package io.broadsheet.enrich.core.page;

import java.util.List;

/** Finds the line that is the article's headline. */
final class HeadlineLine {

  private HeadlineLine() {}

  /** Its index, or -1 if no line looks like one. */
  static int find(List<Line> lines) {
    int prose = firstProse(lines);
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < Math.min(lines.size(), prose + 1); i++) {
      double score = score(lines, i, prose);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static int firstProse(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isProse()) {
        return i;
      }
    }
    return lines.size();
  }

  private static double score(List<Line> lines, int i, int prose) {
    Line line = lines.get(i);
    if (line.words() < 2 || line.text().length() > 220 || line.isDateLine() || i == prose) {
      return 0;
    }
    double score = Math.min(line.words(), 9) / 9.0;
    score += line.byline().found() || line.cue() != FurnitureWords.Cue.NONE ? -1 : 0;
    score += line.endsSentence() && line.text().endsWith(".") ? -0.3 : 0;
    for (int next = i + 1; next <= i + 3 && next < lines.size(); next++) {
      score += lines.get(next).byline().found() || lines.get(next).isDateLine() ? 0.3 : 0;
    }
    return score + 0.1;
  }
}
