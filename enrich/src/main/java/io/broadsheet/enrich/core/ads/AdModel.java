package io.broadsheet.enrich.core.ads;

/**
 * All that was learnt: the weights of each step and where probabilities become decisions.
 *
 * @param blocks judges a passage by itself
 * @param context judges it again beside its neighbours
 * @param decision thresholds, in the order of {@link Decision}
 */
public record AdModel(BlockModel blocks, ContextModel context, double[] decision) {

  /**
   * The model that ships.
   *
   * @throws IllegalStateException if a resource lacks a weight or names an unknown feature
   */
  public static AdModel load() {
    return new AdModel(BlockModel.load(), ContextModel.load(), Decision.load());
  }
}
