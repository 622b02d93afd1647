package io.broadsheet.benchmarks.adreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What was said and what was true, by tenths of what was said. */
final class Reliability {
  private static final int BINS = 10;
  private static final int DRAWS = 200;
  private static final long SEED = 20250520;

  private final List<double[]> said = new ArrayList<>();

  /** Cases whose probabilities fall into one tenth. */
  record Bin(int size, double said, double observed) {}

  void add(double probability, boolean came) {
    said.add(new double[] {probability, came ? 1 : 0});
  }

  List<Bin> bins() {
    return bins(said);
  }

  /** Expected calibration error, 0 to 1. */
  double error() {
    return error(said);
  }

  /** The error that chance alone would show if every probability were exactly right. */
  double errorByChance() {
    Random random = new Random(SEED);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<double[]> drawn = new ArrayList<>(said.size());
      for (double[] one : said) {
        drawn.add(new double[] {one[0], random.nextDouble() < one[0] ? 1 : 0});
      }
      sum += error(drawn);
    }
    return sum / DRAWS;
  }

  private static double error(List<double[]> said) {
    double error = 0;
    for (Bin bin : bins(said)) {
      error += bin.size() * Math.abs(bin.said() - bin.observed());
    }
    return error / Math.max(1, said.size());
  }

  private static List<Bin> bins(List<double[]> said) {
    double[][] sums = new double[BINS][3];
    for (double[] one : said) {
      double[] bin = sums[Math.min(BINS - 1, (int) (BINS * one[0]))];
      bin[0]++;
      bin[1] += one[0];
      bin[2] += one[1];
    }
    List<Bin> bins = new ArrayList<>();
    for (double[] bin : sums) {
      if (bin[0] > 0) {
        bins.add(new Bin((int) bin[0], bin[1] / bin[0], bin[2] / bin[0]));
      }
    }
    return bins;
  }
}
