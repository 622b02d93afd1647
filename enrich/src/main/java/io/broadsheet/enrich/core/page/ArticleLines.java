package io.broadsheet.enrich.core.page;

import java.util.BitSet;
import java.util.List;

/**
 * Where the article's own lines begin and end, and which between are not its own.
 *
 * @param start the first line of the article after its headline
 * @param end one past its last line
 */
record ArticleLines(int start, int end, BitSet dropped) {

  static ArticleLines find(List<Line> lines, int headline) {
    int start = Math.max(headline + 1, 0);
    int end = end(lines, start);
    BitSet dropped = new BitSet();
    for (int i = start; i < end; i++) {
      dropped.set(i, lines.get(i).cue() != FurnitureWords.Cue.NONE && !lines.get(i).isProse());
    }
    return new ArticleLines(start, end, dropped);
  }

  boolean isDropped(int i) {
    return dropped.get(i);
  }

  /** The first end cue behind most of the prose; else the text's own end. */
  private static int end(List<Line> lines, int start) {
    int total = 0;
    for (int i = start; i < lines.size(); i++) {
      total += lines.get(i).isProse() ? lines.get(i).words() : 0;
    }
    int seen = 0;
    for (int i = start; i < lines.size(); i++) {
      seen += lines.get(i).isProse() ? lines.get(i).words() : 0;
      if (lines.get(i).cue() == FurnitureWords.Cue.END && seen * 2 > total) {
        return i;
      }
    }
    return lines.size();
  }
}
