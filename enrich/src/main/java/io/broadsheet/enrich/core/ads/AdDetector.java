package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.schemas.AdLabel;
import java.util.List;

/**
 * Marks the advertising on a page: signals find evidence, a model weighs it, neighbours are heard,
 * and what is likely enough becomes a span. Safe for use by many threads.
 */
public final class AdDetector {

  /** Version of the signals, lexicons and weights; it goes into every record. */
  public static final String MODEL_VERSION = "1";

  private final AdSignals signals;
  private final BlockModel blocks;
  private final ContextModel context;
  private final SpanMaker spans;

  /** The detector with the model that ships. */
  public AdDetector() {
    this(new AdSignals(), AdModel.load());
  }

  /** A detector with another model: training judges each site by one that never saw it. */
  public AdDetector(AdSignals signals, AdModel model) {
    this.signals = signals;
    this.blocks = model.blocks();
    this.context = model.context();
    this.spans = new SpanMaker(signals, blocks, model.decision());
  }

  /** Spans in reading order, and how likely there is any advertising, or nothing but. */
  public AdVerdict detect(Page page, Metadata metadata) {
    Story story = Story.of(page, metadata.title().value());
    List<Evidence> evidence = signals.observe(story);
    double[] likely = likelihoods(story, evidence);
    List<BlockSpan> found = spans.mark(story, evidence, likely);
    double highest = 0;
    for (double one : likely) {
      highest = Math.max(highest, one);
    }
    AdLabel label = found.isEmpty() ? AdLabel.NONE : AdLabel.CONTAINS_ADS;
    return new AdVerdict(label, highest, 0.0, found);
  }

  private double[] likelihoods(Story story, List<Evidence> evidence) {
    double[] scores = new double[evidence.size()];
    for (Passage passage : story.passages()) {
      scores[passage.index()] = blocks.score(passage, evidence.get(passage.index()));
    }
    double[] likely = context.score(story.passages(), scores);
    for (int block = 0; block < likely.length; block++) {
      likely[block] = Logistic.probability(likely[block]);
    }
    return likely;
  }
}
