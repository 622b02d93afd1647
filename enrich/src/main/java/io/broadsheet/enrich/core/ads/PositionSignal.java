package io.broadsheet.enrich.core.ads;

/** Where the passage stands: before, within or after the body, at the very edges, or repeated. */
final class PositionSignal implements AdSignal {
  private static final int EDGE = 3;

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    boolean before = story.beforeBody(passage);
    boolean after = !before && story.afterBody(passage);
    evidence.set(AdFeature.BEFORE_BODY, before);
    evidence.set(AdFeature.AFTER_BODY, after);
    evidence.set(AdFeature.WITHIN_BODY, !before && !after);
    evidence.set(AdFeature.FIRST_BLOCKS, passage.index() < EDGE);
    evidence.set(AdFeature.LAST_BLOCKS, passage.index() >= story.passages().size() - EDGE);
    evidence.set(AdFeature.REPEATED, story.occurrences(passage) > 1);
  }
}
