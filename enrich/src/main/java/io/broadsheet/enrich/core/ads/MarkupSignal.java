package io.broadsheet.enrich.core.ads;

import java.util.List;

/** Classes, ids and roles of the block's element and of what encloses it. */
final class MarkupSignal implements AdSignal {
  private final List<Tsv.Row> hints = Tsv.read("markup.tsv", 4);

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    evidence.set(AdFeature.OUTSIDE_ARTICLE, !passage.markup().insideArticle());
    String tokens = passage.markup().hints();
    if (tokens.isEmpty()) {
      return;
    }
    for (Tsv.Row row : hints) {
      if (tokens.contains(row.text(0))) {
        AdFeature feature = row.constant(AdFeature.class, 1);
        evidence.set(feature, 1);
        evidence.tell(new Evidence.Cue(feature, row.constant(AdKind.class, 2), row.text(3)));
      }
    }
  }
}
