package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.LanguageGuess;
import java.util.List;

/**
 * The language of the body, as a BCP 47 tag. What the page claims of itself only tips a balance.
 */
final class Language implements Field<String> {
  private static final int SAMPLE = 1_200;

  @Override
  public Extracted<String> extract(Page page) {
    String claim = page.cues().documentLanguage();
    LanguageGuess guess = LanguageGuess.from(sample(page));
    String language = guess.language(claim);
    if (language == null) {
      return Extracted.none();
    }
    boolean seen = claim.isEmpty() || language.equals(guess.language(null));
    return Extracted.of(language, seen ? "text" : "html-lang");
  }

  @Override
  public List<Candidate> candidates(Page page) {
    Extracted<String> taken = extract(page);
    String claim = LanguageGuess.of("", page.cues().documentLanguage());
    if (!taken.found() || claim == null) {
      return Field.super.candidates(page);
    }
    return List.of(
        Candidate.of(taken, taken, ""),
        Candidate.of(Extracted.of(claim, "html-lang"), taken, "the text reads otherwise"));
  }

  /** The first long paragraphs of the body; headings and lists only where there are none. */
  private static String sample(Page page) {
    StringBuilder sample = new StringBuilder();
    for (int least : new int[] {100, 0}) {
      for (TextBlock block : page.blocks()) {
        boolean fits = block.kind().inBody() && block.text().length() >= least;
        if (fits && sample.length() < SAMPLE) {
          sample.append(block.text(), 0, Math.min(block.text().length(), SAMPLE)).append('\n');
        }
      }
      if (sample.length() > 200) {
        return sample.toString();
      }
    }
    return sample.toString();
  }
}
