package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns probabilities of blocks into spans: whole blocks, or sentences where only those promote.
 */
final class SpanMaker {
  private final AdSignals signals;
  private final BlockModel model;
  private final Reasons reasons;
  private final double[] decision;

  SpanMaker(AdSignals signals, BlockModel model, double[] decision) {
    this.signals = signals;
    this.model = model;
    this.reasons = new Reasons(model);
    this.decision = decision;
  }

  List<BlockSpan> mark(Story story, List<Evidence> evidence, double[] likely) {
    List<BlockSpan> spans = new ArrayList<>();
    boolean flagged = highest(likely) >= at(Decision.PAGE);
    for (Passage passage : story.passages()) {
      int block = passage.index();
      if (flagged && likely[block] >= at(Decision.BLOCK)) {
        spans.add(whole(passage, evidence, likely));
      }
    }
    return spans;
  }

  private BlockSpan whole(Passage passage, List<Evidence> evidence, double[] likely) {
    int block = passage.index();
    Evidence own = evidence.get(block);
    boolean amongOthers = isPromotion(likely, block - 1) || isPromotion(likely, block + 1);
    AdKind kind = reasons.kind(own);
    for (int distance = 1; kind == null && distance <= 3; distance++) {
      kind = borrowed(evidence, likely, block - distance);
      kind = kind == null ? borrowed(evidence, likely, block + distance) : kind;
    }
    return new BlockSpan(
        block,
        0,
        passage.text().length(),
        kind == null ? AdKind.CALL_TO_ACTION : kind,
        likely[block],
        reasons.of(passage, own, amongOthers));
  }

  private AdKind borrowed(List<Evidence> evidence, double[] likely, int block) {
    return isPromotion(likely, block) ? reasons.kind(evidence.get(block)) : null;
  }

  private boolean isPromotion(double[] likely, int block) {
    return block >= 0 && block < likely.length && likely[block] >= at(Decision.BLOCK);
  }

  private double at(Decision threshold) {
    return decision[threshold.ordinal()];
  }

  private static double highest(double[] likely) {
    double highest = 0;
    for (double one : likely) {
      highest = Math.max(highest, one);
    }
    return highest;
  }
}
