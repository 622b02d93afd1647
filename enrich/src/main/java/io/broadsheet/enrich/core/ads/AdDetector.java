package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.schemas.AdLabel;
import java.util.List;

/**
 * Marks the advertising on a page: signals find evidence, a model weighs it, neighbours are heard,
 * and what is likely enough becomes a span. Safe for use by many threads.
 */
public final class AdDetector {

  /** Version of the signals, lexicons and weights; it goes into every record. */
  public static final String MODEL_VERSION = "4";

  private final AdSignals signals;
  private final AdModel model;
  private final SpanMaker spans;
  private final Declaration declaration = new Declaration();

  /** The detector with the model that ships. */
  public AdDetector() {
    this(new AdSignals(), AdModel.load());
  }

  /** A detector with another model: training judges each site by one that never saw it. */
  public AdDetector(AdSignals signals, AdModel model) {
    this.signals = signals;
    this.model = model;
    this.spans = new SpanMaker(signals, model);
  }

  /** A verdict on a page of whose site nothing is known. */
  public AdVerdict detect(Page page, Metadata metadata) {
    return detect(page, metadata, RecurringParagraphs.NONE);
  }

  /** Spans in reading order, and how likely there is any advertising, or nothing but. */
  public AdVerdict detect(Page page, Metadata metadata, RecurringParagraphs known) {
    Story story = Story.of(page, metadata.title().value(), known);
    List<Evidence> evidence = signals.observe(story);
    double[] scores = scores(story, evidence);
    List<BlockSpan> found = spans.mark(story, evidence, scores);
    double judged = Logistic.probability(model.articles().score(page, story, evidence));
    boolean declared = declaration.standsOn(page, story, metadata);
    double whole = declared ? Math.max(judged, Declaration.PROBABILITY) : judged;
    double partly = Math.max(model.pages().probability(scores), sentence(page, found));
    double any = Math.max(whole, partly);
    return new AdVerdict(label(whole, found), any, whole, found);
  }

  private AdLabel label(double whole, List<BlockSpan> found) {
    if (whole >= model.decision()[Decision.ADVERTORIAL.ordinal()]) {
      return AdLabel.ADVERTORIAL;
    }
    return found.isEmpty() ? AdLabel.NONE : AdLabel.CONTAINS_ADS;
  }

  /** How likely the likeliest sentence promotes that was marked within a block; 0 if none was. */
  private static double sentence(Page page, List<BlockSpan> found) {
    double likeliest = 0;
    for (BlockSpan span : found) {
      boolean whole = span.end() - span.start() == page.blocks().get(span.block()).text().length();
      likeliest = whole ? likeliest : Math.max(likeliest, span.score());
    }
    return likeliest;
  }

  /** Log odds of each block, its neighbours heard. */
  private double[] scores(Story story, List<Evidence> evidence) {
    double[] own = new double[evidence.size()];
    for (Passage passage : story.passages()) {
      own[passage.index()] = model.blocks().score(passage, evidence.get(passage.index()));
    }
    return model.context().score(story.passages(), evidence, own);
  }
}
