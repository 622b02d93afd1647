package io.broadsheet.enrich.core.ads;

/**
 * One way to notice promotion. A signal adds evidence and never decides; the model weighs what all
 * of them found. Signals are stateless and safe for use by many threads.
 */
interface AdSignal {

  /**
   * @param story what the passage stands in, for signals that compare
   */
  void observe(Passage passage, Story story, Evidence evidence);
}
