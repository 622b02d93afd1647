package io.broadsheet.benchmarks.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well probabilities tell what is from what isn't, and whether they mean what they say. */
final class RankingFigures {
  private static final int BINS = 10;

  private record Judged(double probability, boolean positive, boolean flagged) {}

  private final List<Judged> judged = new ArrayList<>();

  void add(double probability, boolean positive, boolean flagged) {
    judged.add(new Judged(probability, positive, flagged));
  }

  /** The chance that a positive scores above a negative. */
  double areaUnderCurve() {
    double hits = 0;
    double area = 0;
    for (Judged one : ordered()) {
      hits += one.positive() ? 1 : 0;
      area += one.positive() ? 0 : hits;
    }
    return area / (hits * (judged.size() - hits));
  }

  /** At the threshold that suits these judgements best. */
  double bestF1() {
    double best = 0;
    for (double[] point : precisionByRecall()) {
      best = Math.max(best, 2 * point[0] * point[1] / Math.max(1e-9, point[0] + point[1]));
    }
    return best;
  }

  /** As decided, by thresholds chosen elsewhere. */
  double decidedF1() {
    double hits = judged.stream().filter(one -> one.flagged() && one.positive()).count();
    double flagged = judged.stream().filter(Judged::flagged).count();
    return 2 * hits / (flagged + positives());
  }

  double recallAtFalsePositives(double share) {
    double allowed = Math.floor(share * (judged.size() - positives()));
    double hits = 0;
    double alarms = 0;
    for (Judged one : ordered()) {
      hits += one.positive() ? 1 : 0;
      alarms += one.positive() ? 0 : 1;
      if (alarms > allowed) {
        break;
      }
    }
    return hits / positives();
  }

  /** Expected calibration error in ten bins (Naeini et al., AAAI 2015). */
  double calibrationError() {
    double error = 0;
    for (double[] bin : bins()) {
      error += Math.abs(bin[0] - bin[1]) / judged.size();
    }
    return error;
  }

  /** Mean probability and share of positives, for each of ten bins that is not empty. */
  List<double[]> reliability() {
    List<double[]> points = new ArrayList<>();
    for (double[] bin : bins()) {
      if (bin[2] > 0) {
        points.add(new double[] {bin[0] / bin[2], bin[1] / bin[2]});
      }
    }
    return points;
  }

  /** Recall and precision, from the highest threshold down. */
  List<double[]> precisionByRecall() {
    List<double[]> points = new ArrayList<>();
    double hits = 0;
    int seen = 0;
    for (Judged one : ordered()) {
      hits += one.positive() ? 1 : 0;
      seen++;
      points.add(new double[] {hits / positives(), hits / seen});
    }
    return points;
  }

  private double[][] bins() {
    double[][] bins = new double[BINS][3];
    for (Judged one : judged) {
      double[] bin = bins[(int) Math.min(BINS - 1, one.probability() * BINS)];
      bin[0] += one.probability();
      bin[1] += one.positive() ? 1 : 0;
      bin[2]++;
    }
    return bins;
  }

  private List<Judged> ordered() {
    return judged.stream().sorted(Comparator.comparingDouble(one -> -one.probability())).toList();
  }

  private double positives() {
    return judged.stream().filter(Judged::positive).count();
  }
}
