package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns probabilities of blocks into spans: whole blocks, or sentences where only those promote.
 */
final class SpanMaker {
  /** A shorter block is judged as a whole only. */
  private static final int LONG = 20;

  private static final AdFeature[] PLUGS = {
    AdFeature.NEWSLETTER,
    AdFeature.SUBSCRIBE,
    AdFeature.APP,
    AdFeature.FOLLOW,
    AdFeature.CHANNEL,
    AdFeature.COUPON,
    AdFeature.DISCLOSURE,
    AdFeature.DONATION,
    AdFeature.BUY,
    AdFeature.SELLS_FINANCE
  };

  private final AdSignals signals;
  private final AdModel model;
  private final Reasons reasons;

  SpanMaker(AdSignals signals, AdModel model) {
    this.signals = signals;
    this.model = model;
    this.reasons = new Reasons(model.blocks());
  }

  /**
   * @param scores log odds of each block
   */
  List<BlockSpan> mark(Story story, List<Evidence> evidence, double[] scores) {
    double[] likely = new double[scores.length];
    double highest = 0;
    for (int block = 0; block < likely.length; block++) {
      likely[block] = Logistic.probability(scores[block]);
      highest = Math.max(highest, likely[block]);
    }
    List<BlockSpan> spans = new ArrayList<>();
    for (Passage passage : story.passages()) {
      int block = passage.index();
      if (highest >= at(Decision.PAGE) && likely[block] >= at(Decision.BLOCK)) {
        double score = model.spans().probability(scores[block]);
        spans.add(whole(passage, evidence, likely, score));
      } else if (mayHoldPlug(passage, evidence.get(block))) {
        addSentences(spans, passage, story);
      }
    }
    return spans;
  }

  /** Worth a look sentence by sentence: long, and with words that ask for something. */
  private static boolean mayHoldPlug(Passage passage, Evidence evidence) {
    return passage.words().count() >= LONG
        && evidence.hasAny(PLUGS)
        && !evidence.has(AdFeature.HELPLINE);
  }

  private void addSentences(List<BlockSpan> spans, Passage passage, Story story) {
    List<Sentences.Range> sentences = Sentences.of(passage.text());
    if (sentences.size() < 2) {
      return;
    }
    for (Sentences.Range range : sentences) {
      Passage sentence = passage.part(range.start(), range.end());
      Evidence evidence = signals.observe(sentence, story);
      double likely = Logistic.probability(model.blocks().score(sentence, evidence));
      if (likely >= at(Decision.SENTENCE) && evidence.hasAny(PLUGS) && isAddressed(evidence)) {
        AdKind kind = reasons.kind(evidence);
        spans.add(
            new BlockSpan(
                passage.index(),
                range.start(),
                range.end(),
                kind == null ? AdKind.CALL_TO_ACTION : kind,
                likely,
                reasons.of(sentence, evidence, false)));
      }
    }
  }

  /** Spoken to the reader, not reported or quoted. */
  private static boolean isAddressed(Evidence evidence) {
    return evidence.hasAny(AdFeature.YOU, AdFeature.WE, AdFeature.IMPERATIVE, AdFeature.ACTION)
        && !evidence.hasAny(AdFeature.REPORTING, AdFeature.QUOTATION, AdFeature.RELATED);
  }

  private BlockSpan whole(Passage passage, List<Evidence> evidence, double[] likely, double score) {
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
        score,
        reasons.of(passage, own, amongOthers));
  }

  private AdKind borrowed(List<Evidence> evidence, double[] likely, int block) {
    return isPromotion(likely, block) ? reasons.kind(evidence.get(block)) : null;
  }

  private boolean isPromotion(double[] likely, int block) {
    return block >= 0 && block < likely.length && likely[block] >= at(Decision.BLOCK);
  }

  private double at(Decision threshold) {
    return model.decision()[threshold.ordinal()];
  }
}
