package io.broadsheet.enrich.core.page;

import java.util.List;

/** Marks the page's own bullet summary: a heading such as "Key points" and the lines under it. */
final class KeyPointLines {
  private static final int MAX_POINTS = 12;
  private static final int MAX_WORDS = 60;

  private KeyPointLines() {}

  /** Changes the kinds of the first summary between two lines. */
  static void mark(List<Line> lines, List<BlockKind> kinds, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (lines.get(i).cue() == FurnitureWords.Cue.KEY_POINTS) {
        int end = end(lines, i + 1, to);
        if (end > i + 1) {
          markBlock(lines, kinds, i, end);
          return;
        }
      }
    }
  }

  private static void markBlock(List<Line> lines, List<BlockKind> kinds, int heading, int end) {
    kinds.set(heading, BlockKind.KEY_POINT_HEADING);
    for (int i = heading + 1; i < end; i++) {
      kinds.set(i, lines.get(i).isBulletMark() ? BlockKind.FURNITURE : BlockKind.KEY_POINT);
    }
  }

  /** One past the last point. With bullets they tell; without, points are short and alike. */
  private static int end(List<Line> lines, int from, int to) {
    if (lines.get(from).isBulletMark()) {
      return bulletEnd(lines, from, to);
    }
    boolean inlineBullets = isInlineBullet(lines.get(from));
    int limit = Math.min(to, from + MAX_POINTS);
    int end = from;
    while (end < limit && isPoint(lines.get(end), inlineBullets)) {
      end++;
    }
    return inlineBullets ? end : withoutProse(lines, from, end, limit);
  }

  private static int bulletEnd(List<Line> lines, int from, int to) {
    int end = from;
    while (end + 1 < to && lines.get(end).isBulletMark()) {
      end += 2;
    }
    return end;
  }

  private static boolean isInlineBullet(Line line) {
    return line.text().length() > 2
        && "-*•●▪◦‣–".indexOf(line.text().charAt(0)) >= 0
        && line.text().charAt(1) == ' ';
  }

  private static boolean isPoint(Line line, boolean bullets) {
    return line.words() <= MAX_WORDS
        && line.words() >= 3
        && line.cue() == FurnitureWords.Cue.NONE
        && (bullets ? isInlineBullet(line) : line.stops() <= 2);
  }

  /** Without bullets nobody can tell the last point from a short first paragraph: be strict. */
  private static int withoutProse(List<Line> lines, int from, int end, int limit) {
    boolean stoppedByProse = end < lines.size() && end < limit && lines.get(end).isProse();
    return end - from >= 2 && stoppedByProse ? end : from;
  }
}
