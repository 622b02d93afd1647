package io.broadsheet.enrich.core.ads;

/** How long the text is, in steps: a button, a line, a sentence, a paragraph. */
final class LengthSignal implements AdSignal {

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    evidence.set(step(passage.words().count()), 1);
  }

  private static AdFeature step(int words) {
    if (words <= 5) {
      return words <= 2 ? AdFeature.WORDS_UP_TO_2 : AdFeature.WORDS_UP_TO_5;
    }
    if (words <= 30) {
      return words <= 12 ? AdFeature.WORDS_UP_TO_12 : AdFeature.WORDS_UP_TO_30;
    }
    return words <= 80 ? AdFeature.WORDS_UP_TO_80 : AdFeature.WORDS_MORE;
  }
}
