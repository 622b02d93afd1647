package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.BlockModel;
import io.broadsheet.enrich.core.ads.ContextFeature;
import io.broadsheet.enrich.core.ads.ContextModel;
import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.PageFeature;
import io.broadsheet.enrich.core.ads.PageModel;
import io.broadsheet.enrich.core.ads.Passage;
import io.broadsheet.enrich.core.ads.WordGrams;
import io.broadsheet.enrich.core.ads.Words;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Fits the two passes over blocks. */
final class BlockTrainer {
  private static final int INNER_FOLDS = 5;
  private static final int SIGNALS = AdFeature.ALL.length;

  /** The few numbers that are chosen, not fitted. */
  private static final double SIGNAL_PENALTY = 0.5;

  private static final double WORD_PENALTY = 1;
  private static final double CONTEXT_PENALTY = 0.1;
  private static final int LEAST_SITES = 3;

  private final double[] priors;

  BlockTrainer() throws IOException {
    priors = WeightFiles.priors("block-priors.tsv");
  }

  /** What was fitted: both passes, and the page model over them. */
  record Fitted(BlockModel blocks, ContextModel context, PageModel pages) {}

  /** Later steps learn from scores that earlier ones gave to sites they had not seen. */
  Fitted fit(List<LabelledPage> pages) {
    double[][] own = new double[pages.size()][];
    Folds folds = new Folds(pages.stream().map(LabelledPage::site).toList(), INNER_FOLDS);
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      BlockModel model =
          first(pages.stream().filter(page -> folds.of(page.site()) != held).toList());
      for (int at = 0; at < own.length; at++) {
        if (folds.of(pages.get(at).site()) == held) {
          own[at] = scores(model, pages.get(at));
        }
      }
    }
    ContextModel context = second(pages, own);
    return new Fitted(first(pages), context, third(pages, own, context));
  }

  static double[] scores(BlockModel model, LabelledPage page) {
    double[] scores = new double[page.labels().length];
    for (Passage passage : page.story().passages()) {
      int block = passage.index();
      scores[block] = model.score(passage, page.evidence().get(block));
    }
    return scores;
  }

  private static ContextModel second(List<LabelledPage> pages, double[][] own) {
    Rows rows = new Rows();
    for (int at = 0; at < own.length; at++) {
      for (int block = 0; block < own[at].length; block++) {
        double[] values = new double[ContextFeature.COUNT];
        ContextModel.describe(pages.get(at).story().passages(), own[at], block, values);
        rows.addDense(values, pages.get(at).labels()[block]);
      }
    }
    double[] penalty = new double[ContextFeature.COUNT];
    double[] prior = new double[ContextFeature.COUNT];
    Arrays.fill(penalty, CONTEXT_PENALTY);
    prior[ContextFeature.OWN.ordinal()] = 1;
    return new ContextModel(new LogisticRegression(rows, penalty, prior).fit());
  }

  private static PageModel third(List<LabelledPage> pages, double[][] own, ContextModel context) {
    Rows rows = new Rows();
    for (int at = 0; at < own.length; at++) {
      double[] scores = context.score(pages.get(at).story().passages(), own[at]);
      rows.addDense(PageModel.describe(scores), pages.get(at).promotes());
    }
    double[] penalty = new double[PageFeature.COUNT];
    Arrays.fill(penalty, CONTEXT_PENALTY);
    double[] prior = new double[PageFeature.COUNT];
    prior[PageFeature.HIGHEST.ordinal()] = 1;
    return new PageModel(new LogisticRegression(rows, penalty, prior).fit());
  }

  private BlockModel first(List<LabelledPage> pages) {
    int[] columnOf = columns(pages);
    int columns = SIGNALS;
    for (int column : columnOf) {
      columns = Math.max(columns, column + 1);
    }
    Rows rows = new Rows();
    for (LabelledPage page : pages) {
      for (Passage passage : page.story().passages()) {
        int block = passage.index();
        addBlock(rows, passage, page.evidence().get(block), columnOf, page, block);
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

  private static void addBlock(
      Rows rows, Passage passage, Evidence evidence, int[] columnOf, LabelledPage page, int block) {
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
    rows.add(
        Arrays.copyOf(columns, size[0]), Arrays.copyOf(values, size[0]), page.labels()[block], 1);
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
