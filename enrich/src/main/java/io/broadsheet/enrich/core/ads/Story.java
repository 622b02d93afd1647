package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The article as the signals see it: its passages in order, where its body begins and ends, and
 * which words it uses. Read-only once built.
 */
public final class Story {
  /** A paragraph of so many words that ends like a sentence counts as body. */
  private static final int BODY_WORDS = 25;

  private final List<Passage> passages;
  private final Vocabulary vocabulary;
  private final RecurringParagraphs known;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private int firstBody = Integer.MAX_VALUE;
  private int lastBody = -1;

  private Story(List<Passage> passages, Words title, RecurringParagraphs known) {
    this.passages = passages;
    this.known = known;
    this.vocabulary = Vocabulary.of(passages, title);
    for (Passage passage : passages) {
      note(passage);
    }
  }

  /**
   * @param headline the article's title, or null if unknown: then the first block stands for it
   */
  public static Story of(Page page, String headline) {
    return of(page, headline, RecurringParagraphs.NONE);
  }

  /**
   * @param known what is known of the page's site
   */
  static Story of(Page page, String headline, RecurringParagraphs known) {
    List<Passage> passages = new ArrayList<>(page.blocks().size());
    for (TextBlock block : page.blocks()) {
      passages.add(Passage.of(passages.size(), block.text(), block.markup()));
    }
    boolean titled = headline != null && !headline.isBlank();
    String title = titled ? headline : passages.isEmpty() ? "" : passages.get(0).text();
    return new Story(List.copyOf(passages), Words.of(title), known);
  }

  public List<Passage> passages() {
    return passages;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  boolean beforeBody(Passage passage) {
    return passage.index() < firstBody;
  }

  boolean afterBody(Passage passage) {
    return passage.index() > lastBody;
  }

  /** How often the text of this passage stands on the page. */
  int occurrences(Passage passage) {
    return occurrences.getOrDefault(passage.text(), 1);
  }

  /** In how many articles of the site the passage stood; 0 if not in enough to mean something. */
  int articlesWith(Passage passage) {
    return known.articlesWith(passage.text());
  }

  private void note(Passage passage) {
    occurrences.merge(passage.text(), 1, Integer::sum);
    if (passage.words().count() >= BODY_WORDS && Shapes.endsSentence(passage.text())) {
      firstBody = Math.min(firstBody, passage.index());
      lastBody = passage.index();
    }
  }
}
