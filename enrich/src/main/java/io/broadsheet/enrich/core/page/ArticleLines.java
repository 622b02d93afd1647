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

  static ArticleLines find(List<Line> lines, PageFeatures page, int headline) {
    BitSet kept = new BitSet();
    for (int i = headline + 1; i < lines.size(); i++) {
      kept.set(i, LayoutModel.TRAINED.body(page.of(i)) > 0);
    }
    if (kept.isEmpty()) {
      kept.set(headline + 1, lines.size());
    }
    int start = Math.max(0, kept.nextSetBit(0));
    int end = kept.length();
    BitSet dropped = new BitSet();
    dropped.set(0, lines.size());
    dropped.andNot(kept);
    return new ArticleLines(Math.min(start, lines.size()), Math.max(end, start), dropped);
  }

  boolean isDropped(int i) {
    return dropped.get(i);
  }
}
