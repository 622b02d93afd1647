package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.AdModel;
import io.broadsheet.enrich.core.ads.BlockModel;
import io.broadsheet.enrich.core.ads.ContextFeature;
import io.broadsheet.enrich.core.ads.ContextModel;
import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.Passage;
import io.broadsheet.enrich.core.ads.WordGrams;
import io.broadsheet.enrich.core.ads.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fits the two passes over blocks. */
final class BlockTrainer {
  private static final int INNER_FOLDS = 5;
  private static final int SIGNALS = AdFeature.ALL.length;

  private final Options options;
  private final double[] priors;

  /** The few numbers that are chosen, not fitted. */
  record Options(
      double signalPenalty, double wordPenalty, int leastSites, double contextPenalty) {

    static Options standard() {
      return new Options(
          Double.parseDouble(System.getProperty("sp", "0.5")),
          Double.parseDouble(System.getProperty("wp", "1.0")),
          Integer.getInteger("ls", 3),
          0.1);
    }
  }

  BlockTrainer(Options options, double[] priors) {
    this.options = options;
    this.priors = priors;
  }

  /** Both passes; the second learns from scores that the first gave to sites it had not seen. */
  AdModel fit(List<LabelledPage> pages, List<LabelledPage> extra, double[] decision) {
    Folds folds = new Folds(pages.stream().map(LabelledPage::site).toList(), INNER_FOLDS);
    Rows rows = new Rows();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      BlockModel model =
          first(join(pages.stream().filter(page -> folds.of(page.site()) != held).toList(), extra));
      for (LabelledPage page : pages) {
        if (folds.of(page.site()) == held) {
          addContext(rows, page, scores(model, page));
        }
      }
    }
    return new AdModel(first(join(pages, extra)), new ContextModel(second(rows)), decision);
  }

  private static List<LabelledPage> join(List<LabelledPage> one, List<LabelledPage> other) {
    List<LabelledPage> both = new java.util.ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  static double[] scores(BlockModel model, LabelledPage page) {
    double[] scores = new double[page.labels().length];
    for (Passage passage : page.story().passages()) {
      int block = passage.index();
      scores[block] = model.score(passage, page.evidence().get(block));
    }
    return scores;
  }

  private static void addContext(Rows rows, LabelledPage page, double[] scores) {
    int[] all = new int[ContextFeature.COUNT];
    Arrays.setAll(all, column -> column);
    for (int block = 0; block < scores.length; block++) {
      double[] values = new double[ContextFeature.COUNT];
      ContextModel.describe(page.story().passages(), scores, block, values);
      rows.add(all, values, page.labels()[block], page.weights()[block]);
    }
  }

  private double[] second(Rows rows) {
    double[] penalty = new double[ContextFeature.COUNT];
    double[] prior = new double[ContextFeature.COUNT];
    Arrays.fill(penalty, options.contextPenalty());
    prior[ContextFeature.OWN.ordinal()] = 1;
    return new LogisticRegression(rows, penalty, prior).fit();
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
        if (page.weights()[block] == 0) {
          continue;
        }
        addBlock(rows, passage, page.evidence().get(block), columnOf, page, block);
      }
    }
    double[] penalty = new double[columns];
    double[] prior = Arrays.copyOf(priors, columns);
    Arrays.fill(penalty, 0, SIGNALS, options.signalPenalty());
    Arrays.fill(penalty, SIGNALS, columns, options.wordPenalty());
    double[] weights = new LogisticRegression(rows, penalty, prior).fit();
    float[] grams = new float[WordGrams.BUCKETS];
    for (int bucket = 0; bucket < columnOf.length; bucket++) {
      grams[bucket] = columnOf[bucket] < 0 ? 0 : Math.round(1000 * weights[columnOf[bucket]]) / 1000f;
    }
    return new BlockModel(Arrays.copyOf(weights, SIGNALS), grams);
  }

  private static void addBlock(
      Rows rows,
      Passage passage,
      Evidence evidence,
      int[] columnOf,
      LabelledPage page,
      int block) {
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
        Arrays.copyOf(columns, size[0]),
        Arrays.copyOf(values, size[0]),
        page.labels()[block],
        page.weights()[block]);
  }

  /** Only runs of words that several sites use are learnt: what one site says is no rule. */
  private int[] columns(List<LabelledPage> pages) {
    int[] sites = new int[WordGrams.BUCKETS];
    int[] lastSite = new int[WordGrams.BUCKETS];
    List<String> order = pages.stream().map(LabelledPage::site).distinct().sorted().toList();
    Set<String> done = new HashSet<>();
    for (int number = 0; number < order.size(); number++) {
      int mark = number + 1;
      String site = order.get(number);
      done.add(site);
      for (LabelledPage page : pages) {
        if (page.site().equals(site)) {
          for (Passage passage : page.story().passages()) {
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
      }
    }
    int[] columnOf = new int[WordGrams.BUCKETS];
    int next = SIGNALS;
    for (int bucket = 0; bucket < sites.length; bucket++) {
      columnOf[bucket] = sites[bucket] >= options.leastSites() ? next++ : -1;
    }
    return columnOf;
  }
}
