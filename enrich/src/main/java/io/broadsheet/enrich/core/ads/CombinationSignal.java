package io.broadsheet.enrich.core.ads;

/**
 * Findings that mean more together than apart; it runs after the signals whose evidence it joins.
 * An order to the reader beside the thing to be had is promotion; either alone may be news.
 */
final class CombinationSignal implements AdSignal {
  private static final int FEW_WORDS = 12;
  private static final double SHARED_LITTLE = 0.4;

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    boolean reports = evidence.has(AdFeature.REPORTING);
    boolean asks =
        evidence.hasAny(AdFeature.IMPERATIVE, AdFeature.ACTION, AdFeature.YOU) && !reports;
    boolean offer =
        evidence.hasAny(
            AdFeature.NEWSLETTER,
            AdFeature.SUBSCRIBE,
            AdFeature.APP,
            AdFeature.FOLLOW,
            AdFeature.BUY,
            AdFeature.COUPON,
            AdFeature.EVENT,
            AdFeature.DONATION);
    boolean offTopic = evidence.value(AdFeature.SHARED_WITH_TITLE) == 0 && isForeign(evidence);
    boolean finance = evidence.has(AdFeature.FINANCE) && !reports;
    boolean channel = evidence.hasAny(AdFeature.CHANNEL, AdFeature.CHANNEL_LINK) && !reports;
    evidence.set(AdFeature.ASKS_STRONGLY, asks && offer);
    evidence.set(
        AdFeature.ASKS_IN_FEW_WORDS, asks && offer && passage.words().count() <= FEW_WORDS);
    evidence.set(AdFeature.SELLS_FINANCE, finance && asks);
    evidence.set(AdFeature.SELLS_CHANNEL, channel && (asks || evidence.has(AdFeature.FOLLOW)));
    evidence.set(AdFeature.OFF_TOPIC_FINANCE, finance && offTopic);
    evidence.set(AdFeature.OFF_TOPIC_CHANNEL, channel && offTopic);
  }

  private static boolean isForeign(Evidence evidence) {
    return evidence.value(AdFeature.SHARED_WITH_BODY) < SHARED_LITTLE;
  }
}
