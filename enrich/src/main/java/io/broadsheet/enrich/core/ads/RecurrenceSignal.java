package io.broadsheet.enrich.core.ads;

/**
 * Whether the site's other articles have the same paragraph: promotion repeats, news does not.
 * Furniture repeats too, so this alone makes nothing an ad.
 */
final class RecurrenceSignal implements AdSignal {

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    int articles = story.articlesWith(passage);
    if (articles > 0) {
      evidence.set(AdFeature.RECURRING, 1);
      evidence.tell(
          new Evidence.Cue(
              AdFeature.RECURRING, null, "stands in " + articles + " articles of this site"));
    }
  }
}
