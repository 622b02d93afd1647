package io.broadsheet.enrich.core.page;

import java.util.BitSet;
import java.util.List;

/**
 * Where the article's own lines begin and end, and which between are not its own.
 *
 * <p>The article is the run of lines below the headline with the greatest sum of evidence, each
 * line weighted by its words. Within it a line must speak against itself to be dropped; outside no
 * line is kept.
 *
 * @param start the first line of the article after its headline
 * @param end one past its last line
 */
record ArticleLines(int start, int end, BitSet dropped) {
  /** Long paragraphs weigh no more than this many words. */
  private static final int MAX_WEIGHT = 60;

  /** A line within the article is dropped below this evidence (log odds). */
  private static final double DROPPED = -1.0;

  /** The same for a line that a fixed phrase calls furniture or a caption. */
  private static final double DROPPED_IF_CUED = 0.5;

  /** So many words even a line without any counts for. */
  private static final int MIN_WEIGHT = 2;

  /** A table's cells and labels are no longer than this many words. */
  private static final int SHORT = 5;

  /** So much do short lines in a row speak against the article at most: a long table is one. */
  private static final double MOST_LOSS = 25;

  /** A line that speaks so much for itself ends such a row. */
  private static final double ENDS_ROW = 3;

  static ArticleLines find(List<Line> lines, PageFeatures page, int headline, LayoutModel model) {
    double[] evidence = new double[lines.size()];
    for (int i = headline + 1; i < evidence.length; i++) {
      evidence[i] = model.body(page.of(i));
    }
    return best(lines, evidence, headline + 1);
  }

  /** The maximum-sum run (Kadane's algorithm); all lines if none speaks for itself. */
  private static ArticleLines best(List<Line> lines, double[] evidence, int from) {
    ArticleLines best = new ArticleLines(from, Math.max(from, evidence.length), new BitSet());
    double bestSum = 0;
    double sum = 0;
    int start = from;
    double row = 0;
    for (int i = from; i < evidence.length; i++) {
      double gain = share(evidence[i]) * (MIN_WEIGHT + Math.min(MAX_WEIGHT, lines.get(i).words()));
      if (gain < 0 && lines.get(i).words() <= SHORT) {
        gain = Math.max(gain, row - MOST_LOSS);
        row -= gain;
      } else if (gain > ENDS_ROW) {
        row = 0;
      }
      sum += gain;
      if (sum > bestSum) {
        bestSum = sum;
        best = new ArticleLines(start, i + 1, best.dropped());
      }
      if (sum < 0) {
        sum = 0;
        row = 0;
        start = i + 1;
      }
    }
    return bestSum > 0
        ? new ArticleLines(best.start(), best.end(), dropped(lines, evidence))
        : best;
  }

  /** Probability above or below one half. */
  private static double share(double evidence) {
    return 1 / (1 + Math.exp(-evidence)) - 0.5;
  }

  private static BitSet dropped(List<Line> lines, double[] evidence) {
    BitSet dropped = new BitSet();
    for (int i = 0; i < evidence.length; i++) {
      boolean cued = lines.get(i).cue() != FurnitureWords.Cue.NONE && !lines.get(i).isProse();
      dropped.set(i, evidence[i] < (cued ? DROPPED_IF_CUED : DROPPED));
    }
    return dropped;
  }

  boolean isDropped(int i) {
    return dropped.get(i);
  }
}
