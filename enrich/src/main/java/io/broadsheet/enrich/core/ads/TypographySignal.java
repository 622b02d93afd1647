package io.broadsheet.enrich.core.ads;

/** Capitals, exclamation marks, quotation marks, prices and arrows. */
final class TypographySignal implements AdSignal {

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    Words words = passage.words();
    String text = passage.text();
    boolean capitals = words.letters >= 6 && words.capitals > 0.8 * words.letters;
    evidence.set(AdFeature.ALL_CAPITALS, capitals);
    evidence.set(
        AdFeature.TITLE_CASE,
        !capitals && words.count() >= 3 && words.capitalised >= 0.7 * words.count());
    evidence.set(AdFeature.EXCLAMATION, Math.min(2, words.exclamations));
    evidence.set(AdFeature.QUESTION, text.endsWith("?"));
    evidence.set(AdFeature.SENTENCE_END, Shapes.endsSentence(text));
    evidence.set(AdFeature.QUOTATION, words.quotes > 0);
    evidence.set(AdFeature.ARROW, words.arrows > 0);
    evidence.set(AdFeature.NUMBERS, Math.min(3, words.numbers));
    for (int index = 1; index <= words.count(); index++) {
      if (words.hash(index) == Words.MONEY) {
        evidence.count(AdFeature.MONEY, 2);
      } else if (words.hash(index) == Words.PERCENT) {
        evidence.count(AdFeature.PERCENT, 2);
      }
    }
  }
}
