package io.broadsheet.benchmarks.accuracy;

/** Precision, recall and their harmonic mean, from counts. */
record Ratio(double precision, double recall) {

  static Ratio of(double truePositives, double falsePositives, double falseNegatives) {
    return new Ratio(
        share(truePositives, truePositives + falsePositives),
        share(truePositives, truePositives + falseNegatives));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
