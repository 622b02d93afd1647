package io.broadsheet.enrich.core.ads;

/** How far the passage's words are from the title and from the rest of the page. */
final class TopicSignal implements AdSignal {

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    Words words = passage.words();
    Vocabulary vocabulary = story.vocabulary();
    int topical = 0;
    int foreign = 0;
    int inTitle = 0;
    for (int index = 1; index <= words.count(); index++) {
      if (Vocabulary.carriesTopic(words, index)) {
        topical++;
        int slot = vocabulary.slot(words.hash(index));
        foreign += vocabulary.standsOnlyIn(passage.index(), slot) ? 1 : 0;
        inTitle += vocabulary.isInTitle(slot) ? 1 : 0;
      }
    }
    if (topical > 0) {
      evidence.set(AdFeature.SHARED_WITH_TITLE, (double) inTitle / topical);
      evidence.set(AdFeature.SHARED_WITH_BODY, 1 - (double) foreign / topical);
      evidence.set(AdFeature.FOREIGN_TO_BODY, topical >= 3 && foreign * 3 > topical * 2);
    }
  }
}
