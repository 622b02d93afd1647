package io.broadsheet.benchmarks.adreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Figures over judged blocks; shares are between 0 and 1. */
final class BlockFigures {
  private final List<JudgedBlock> blocks;
  private final Map<String, List<JudgedBlock>> pages = new LinkedHashMap<>();

  private final Reliability ofBlocks = new Reliability();
  private final Reliability ofSpans = new Reliability();
  private final Reliability ofPages = new Reliability();

  /**
   * @param adScores of the blocks' pages, by id
   */
  BlockFigures(List<JudgedBlock> blocks, Map<String, Double> adScores) {
    this.blocks = blocks;
    for (JudgedBlock block : blocks) {
      pages.computeIfAbsent(block.page(), page -> new ArrayList<>()).add(block);
      ofBlocks.add(block.probability(), block.promotes());
      if (block.marked()) {
        ofSpans.add(block.spanScore(), block.promotes());
      }
    }
    pages.forEach(
        (page, ofPage) ->
            ofPages.add(
                adScores.getOrDefault(page, 0.0), ofPage.stream().anyMatch(JudgedBlock::promotes)));
  }

  Map<String, Double> all() {
    Map<String, Double> figures = new LinkedHashMap<>();
    add(figures, "all", block -> true);
    add(figures, "40 characters or more", JudgedBlock::longText);
    figures.put("runs of blocks, F1", runsF1());
    figures.put("pages with promotion found, F1", pagesF1());
    figures.put("false alarms per 1,000 article blocks", 1000 * articleFlagged());
    figures.put("clean pages flagged", cleanFlagged());
    figures.put("calibration error of spans", ofSpans.error());
    figures.put("the same by chance alone", ofSpans.errorByChance());
    figures.put("calibration error of adScore", ofPages.error());
    figures.put("the same for adScore by chance alone", ofPages.errorByChance());
    return figures;
  }

  /** Recall and number of each kind of promotion. */
  Map<String, double[]> recallByKind() {
    Map<String, double[]> found = new TreeMap<>();
    for (JudgedBlock block : blocks) {
      if (block.promotes()) {
        double[] counts = found.computeIfAbsent(block.kind(), kind -> new double[2]);
        counts[0] += block.marked() ? 1 : 0;
        counts[1]++;
      }
    }
    return found;
  }

  int pages() {
    return pages.size();
  }

  private void add(Map<String, Double> figures, String name, Predicate<JudgedBlock> which) {
    double hits = count(which.and(block -> block.promotes() && block.marked()));
    double extras = count(which.and(JudgedBlock::falseAlarm));
    double misses = count(which.and(JudgedBlock::missed));
    figures.put(name + ", precision", hits / Math.max(1, hits + extras));
    figures.put(name + ", recall", hits / Math.max(1, hits + misses));
    figures.put(name + ", F1", 2 * hits / Math.max(1, 2 * hits + extras + misses));
  }

  private double count(Predicate<JudgedBlock> which) {
    return blocks.stream().filter(which).count();
  }

  private double pagesF1() {
    double right = 0;
    double wrong = 0;
    for (List<JudgedBlock> page : pages.values()) {
      boolean wanted = page.stream().anyMatch(JudgedBlock::promotes);
      boolean given = page.stream().anyMatch(JudgedBlock::marked);
      right += wanted && given ? 1 : 0;
      wrong += wanted != given ? 1 : 0;
    }
    return 2 * right / Math.max(1, 2 * right + wrong);
  }

  private double articleFlagged() {
    double flagged = count(block -> block.isArticle() && block.marked());
    return flagged / Math.max(1, count(JudgedBlock::isArticle));
  }

  private double cleanFlagged() {
    double clean = 0;
    double flagged = 0;
    for (List<JudgedBlock> page : pages.values()) {
      if (page.stream().noneMatch(JudgedBlock::promotes)) {
        clean++;
        flagged += page.stream().anyMatch(JudgedBlock::marked) ? 1 : 0;
      }
    }
    return flagged / Math.max(1, clean);
  }

  List<Reliability.Bin> reliabilityOfBlocks() {
    return ofBlocks.bins();
  }

  List<Reliability.Bin> reliabilityOfSpans() {
    return ofSpans.bins();
  }

  List<Reliability.Bin> reliabilityOfPages() {
    return ofPages.bins();
  }

  /** Runs of promoting blocks and runs of marked ones match if they share half of their union. */
  private double runsF1() {
    double hits = 0;
    double all = 0;
    for (List<JudgedBlock> page : pages.values()) {
      List<Runs.Run> wanted = Runs.of(page, JudgedBlock::promotes);
      List<Runs.Run> given = Runs.of(page, JudgedBlock::marked);
      hits += wanted.stream().filter(run -> given.stream().anyMatch(run::matches)).count();
      all += wanted.size() + given.size();
    }
    return 2 * hits / Math.max(1, all);
  }

  /** Recall and precision at each probability, from the highest down. */
  List<double[]> precisionByRecall() {
    List<JudgedBlock> ranked =
        blocks.stream()
            .sorted((left, right) -> Double.compare(right.probability(), left.probability()))
            .toList();
    double wanted = Math.max(1, count(JudgedBlock::promotes));
    double hits = 0;
    List<double[]> points = new ArrayList<>();
    for (int rank = 0; rank < ranked.size(); rank++) {
      hits += ranked.get(rank).promotes() ? 1 : 0;
      boolean last =
          rank + 1 == ranked.size()
              || ranked.get(rank + 1).probability() < ranked.get(rank).probability();
      if (last) {
        points.add(new double[] {hits / wanted, hits / (rank + 1)});
      }
    }
    return points;
  }
}
