package io.broadsheet.benchmarks.training;

/** What fitting makes small, penalties aside. */
interface Objective {

  /** How many examples there are. */
  int size();

  /**
   * Weighted log loss of all examples.
   *
   * @param gradient its gradient is added here, unless null
   */
  double loss(double[] weights, double[] gradient);
}
