package io.broadsheet.enrich.core.ads;

/** Phrases of the lexicons: what a text asks for, declares, or reports. */
final class PhraseSignal implements AdSignal {
  private static final double MOST = 3;

  private final Lexicon lexicon;

  PhraseSignal(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    int[] covered = {0, 0}; // words in phrases of promotion, and where the last one ended
    lexicon.find(
        passage.words(),
        (row, from, to) -> {
          Evidence.Cue cue = lexicon.row(row);
          evidence.count(cue.feature(), MOST);
          if (cue.kind() != null) {
            evidence.tell(cue);
            covered[0] += Math.max(0, to - Math.max(from, covered[1]));
            covered[1] = Math.max(to, covered[1]);
          }
        });
    evidence.set(AdFeature.COVERED, (double) covered[0] / passage.words().size());
  }
}
