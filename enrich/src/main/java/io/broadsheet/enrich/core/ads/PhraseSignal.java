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
    lexicon.find(
        passage.words(),
        (row, from, to) -> {
          Evidence.Cue cue = lexicon.row(row);
          evidence.count(cue.feature(), MOST);
          if (cue.kind() != null) {
            evidence.tell(cue);
          }
        });
  }
}
