package io.broadsheet.enrich.core.ads;

/**
 * All that was learnt: the weights of each step and where probabilities become decisions.
 *
 * @param blocks judges a passage by itself
 * @param context judges it again beside its neighbours
 * @param spans says how likely a block that was marked promotes
 * @param pages says whether there is any advertising
 * @param articles says whether the whole is an advertisement
 * @param decision thresholds, in the order of {@link Decision}
 */
public record AdModel(
    BlockModel blocks,
    ContextModel context,
    SpanModel spans,
    PageModel pages,
    WholeModel articles,
    double[] decision) {

  /**
   * The model that ships.
   *
   * @throws IllegalStateException if a resource lacks a weight or names an unknown feature
   */
  public static AdModel load() {
    return new AdModel(
        BlockModel.load(),
        ContextModel.load(),
        SpanModel.load(),
        PageModel.load(),
        WholeModel.load(),
        Decision.load());
  }
}
