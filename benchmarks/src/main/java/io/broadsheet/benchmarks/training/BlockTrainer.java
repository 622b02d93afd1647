package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.BlockModel;
import io.broadsheet.enrich.core.ads.ContextFeature;
import io.broadsheet.enrich.core.ads.ContextModel;
import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.PageModel;
import io.broadsheet.enrich.core.ads.Passage;
import io.broadsheet.enrich.core.ads.SpanModel;
import io.broadsheet.enrich.core.ads.WordGrams;
import io.broadsheet.enrich.core.ads.Words;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fits the two passes over blocks. */
final class BlockTrainer {
  private static final int INNER_FOLDS = 5;
  private static final int SIGNALS = AdFeature.ALL.length;

  /** The few numbers that are chosen, not fitted. */
  private static final double SIGNAL_PENALTY = 0.5;

  private static final double WORD_PENALTY = 1;
  private static final double CONTEXT_PENALTY = 0.1;
  private static final int LEAST_SITES = 3;

  /** A paragraph that nobody labelled counts less than one that somebody did. */
  private static final double ORDINARY = 0.3;

  private static final Set<AdFeature> REQUESTS =
      EnumSet.range(AdFeature.NEWSLETTER, AdFeature.FORM);

  private final double[] priors;
  private final double[] decision;

  /**
   * @param decision what is not chosen here stays as it is
   */
  BlockTrainer(double[] decision) throws IOException {
    this.decision = decision;
    priors = WeightFiles.priors("block-priors.tsv");
  }

  /** What was fitted: both passes, and the page model over them. */
  record Fitted(
      BlockModel blocks,
      ContextModel context,
      SpanModel spans,
      PageModel pages,
      double[] decision) {}

  /** Later steps learn from scores that earlier ones gave to sites they had not seen. */
  Fitted fit(SpanExamples examples) {
    List<LabelledPage> pages = examples.pages();
    double[][] own = new double[pages.size()][];
    Folds folds = new Folds(examples.sites(), INNER_FOLDS);
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      BlockModel model = first(examples.without(site -> folds.of(site) == held));
      for (int at = 0; at < own.length; at++) {
        if (folds.of(pages.get(at).site()) == held) {
          own[at] = scores(model, pages.get(at));
        }
      }
    }
    ContextModel context = second(pages, own);
    double[][] scores = new double[own.length][];
    for (int at = 0; at < own.length; at++) {
      LabelledPage page = pages.get(at);
      scores[at] = context.score(page.story().passages(), page.evidence(), own[at]);
    }
    double[] chosen = Thresholds.choose(pages, scores, decision);
    return new Fitted(
        first(examples),
        context,
        SpanCalibration.spans(pages, scores, chosen),
        SpanCalibration.pages(pages, scores),
        chosen);
  }

  static double[] scores(BlockModel model, LabelledPage page) {
    double[] scores = new double[page.kinds().length];
    for (Passage passage : page.story().passages()) {
      int block = passage.index();
      scores[block] = model.score(passage, page.evidence().get(block));
    }
    return scores;
  }

  private static ContextModel second(List<LabelledPage> pages, double[][] own) {
    Rows rows = new Rows();
    for (int at = 0; at < own.length; at++) {
      LabelledPage page = pages.get(at);
      double[][] described =
          ContextModel.describe(page.story().passages(), page.evidence(), own[at]);
      for (int block = 0; block < described.length; block++) {
        if (page.known(block)) {
          rows.addDense(described[block], page.promotes(block));
        }
      }
    }
    double[] penalty = new double[ContextFeature.COUNT];
    double[] prior = new double[ContextFeature.COUNT];
    Arrays.fill(penalty, CONTEXT_PENALTY);
    prior[ContextFeature.OWN.ordinal()] = 1;
    return new ContextModel(new LogisticRegression(rows, penalty, prior).fit());
  }

  private BlockModel first(SpanExamples examples) {
    int[] columnOf = columns(examples.pages());
    int columns = SIGNALS;
    for (int column : columnOf) {
      columns = Math.max(columns, column + 1);
    }
    Rows rows = new Rows();
    for (LabelledPage page : examples.pages()) {
      for (Passage passage : page.story().passages()) {
        int block = passage.index();
        if (page.known(block)) {
          addBlock(rows, passage, page.evidence().get(block), columnOf, page.promotes(block), 1);
        }
      }
    }
    for (OrdinaryBody body : examples.ordinary()) {
      for (Passage passage : body.story().passages()) {
        Evidence evidence = body.evidence().get(passage.index());
        if (soundsLikePromotion(evidence)) {
          addBlock(rows, passage, evidence, columnOf, false, ORDINARY);
        }
      }
    }
    double[] penalty = new double[columns];
    double[] prior = Arrays.copyOf(priors, columns);
    Arrays.fill(penalty, 0, SIGNALS, SIGNAL_PENALTY);
    Arrays.fill(penalty, SIGNALS, columns, WORD_PENALTY);
    double[] weights = new LogisticRegression(rows, penalty, prior).fit();
    float[] grams = new float[WordGrams.BUCKETS];
    for (int bucket = 0; bucket < columnOf.length; bucket++) {
      grams[bucket] =
          columnOf[bucket] < 0 ? 0 : Math.round(1000 * weights[columnOf[bucket]]) / 1000f;
    }
    return new BlockModel(Arrays.copyOf(weights, SIGNALS), grams);
  }

  /** Of what nobody labelled only news that could be taken for promotion teaches anything. */
  private static boolean soundsLikePromotion(Evidence evidence) {
    return REQUESTS.stream().anyMatch(feature -> evidence.value(feature) > 0);
  }

  private static void addBlock(
      Rows rows,
      Passage passage,
      Evidence evidence,
      int[] columnOf,
      boolean promotes,
      double weight) {
    Words words = passage.words();
    int[] columns = new int[SIGNALS + WordGrams.LONGEST * words.size()];
    double[] values = new double[columns.length];
    int[] size = {0};
    for (AdFeature feature : AdFeature.ALL) {
      if (evidence.value(feature) != 0) {
        columns[size[0]] = feature.ordinal();
        values[size[0]++] = evidence.value(feature);
      }
    }
    double damping = WordGrams.damping(words);
    WordGrams.visit(
        words,
        (bucket, from, length) -> {
          if (columnOf[bucket] >= 0) {
            columns[size[0]] = columnOf[bucket];
            values[size[0]++] = damping;
          }
        });
    rows.add(Arrays.copyOf(columns, size[0]), Arrays.copyOf(values, size[0]), promotes, weight);
  }

  /** Only runs of words that several sites use are learnt: what one site says is no rule. */
  private static int[] columns(List<LabelledPage> pages) {
    int[] sites = new int[WordGrams.BUCKETS];
    int[] lastSite = new int[WordGrams.BUCKETS];
    List<LabelledPage> order =
        pages.stream().sorted(Comparator.comparing(LabelledPage::site)).toList();
    int mark = 0;
    String site = null;
    for (LabelledPage page : order) {
      mark += page.site().equals(site) ? 0 : 1;
      site = page.site();
      for (Passage passage : page.story().passages()) {
        countSite(passage, mark, lastSite, sites);
      }
    }
    int[] columnOf = new int[WordGrams.BUCKETS];
    int next = SIGNALS;
    for (int bucket = 0; bucket < sites.length; bucket++) {
      columnOf[bucket] = sites[bucket] >= LEAST_SITES ? next++ : -1;
    }
    return columnOf;
  }

  private static void countSite(Passage passage, int mark, int[] lastSite, int[] sites) {
    WordGrams.visit(
        passage.words(),
        (bucket, from, length) -> {
          if (lastSite[bucket] != mark) {
            lastSite[bucket] = mark;
            sites[bucket]++;
          }
        });
  }
}
