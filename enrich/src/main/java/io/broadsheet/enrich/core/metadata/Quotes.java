package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.Metadata.QuoteIn;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.QuoteMarks;
import io.broadsheet.enrich.core.text.QuoteMarks.Quoted;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Direct speech and its speakers. A few words between marks are a title or a doubt, not speech,
 * unless a verb of speech stands beside them.
 */
final class Quotes {
  /** So many words are speech even where nobody is named. */
  private static final int MIN_WORDS = 7;

  private static final int MAX = 200;

  private Quotes() {}

  static Extracted<List<QuoteIn>> of(Page page, Mentions mentions) {
    Attribution attribution = new Attribution(mentions);
    List<QuoteIn> quotes = new ArrayList<>();
    for (int i = 0; i < page.blocks().size() && quotes.size() < MAX; i++) {
      TextBlock block = page.blocks().get(i);
      if (block.kind().inBody() && block.kind() != BlockKind.SUBHEADING) {
        addBlock(i, Mentions.searched(block.text()), attribution, quotes);
      }
    }
    return Extracted.of(List.copyOf(quotes), quotes.isEmpty() ? null : "text");
  }

  private static void addBlock(
      int block, String text, Attribution attribution, List<QuoteIn> quotes) {
    List<Quoted> quoted = QuoteMarks.in(text);
    attribution.enter(block, text, quoted);
    for (int i = 0; i < quoted.size(); i++) {
      Quoted quote = quoted.get(i);
      Attribution.Said said = attribution.of(i);
      if (said.attributed() || isSpeech(text.substring(quote.start(), quote.end()))) {
        quotes.add(new QuoteIn(block, quote.start(), quote.end(), said.speaker()));
      }
    }
    attribution.leave();
  }

  /** A whole sentence: long enough, and begun like one. */
  private static boolean isSpeech(String quote) {
    int first = quote.codePointAt(0);
    return Words.count(quote) >= MIN_WORDS && !Character.isLowerCase(first);
  }
}
