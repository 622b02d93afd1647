package io.broadsheet.enrich.core.ads;

/** Classes, ids and roles of the block's element and of what encloses it. */
final class MarkupSignal implements AdSignal {
  private final Parts hints = Parts.load("markup.tsv");

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    evidence.set(AdFeature.OUTSIDE_ARTICLE, !passage.markup().insideArticle());
    String tokens = passage.markup().hints();
    if (tokens.isEmpty()) {
      return;
    }
    for (Evidence.Cue cue : hints.in(tokens)) {
      evidence.set(cue.feature(), 1);
      evidence.tell(cue);
    }
  }
}
