package io.broadsheet.enrich.core.site;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one article shows of its site. It holds no text and not the article's id.
 *
 * @param site see {@link Sites}
 * @param title of the article as {@link ParagraphHash}, by which the same article under another
 *     address is known; {@link ParagraphHash#NONE} if it has none
 * @param paragraphs the article's different paragraphs, promotion and furniture included
 */
public record Sighting(String site, long title, Set<Long> paragraphs) {
  /** Furniture stands at the edges of a page, and few pages are longer than this. */
  static final int MOST_PARAGRAPHS = 300;

  public Sighting {
    // Not Set.copyOf: its order differs from run to run.
    paragraphs = Collections.unmodifiableSet(new LinkedHashSet<>(paragraphs));
  }

  /** Whether there is anything to be learned from it. */
  public boolean tells() {
    return !site.equals(Sites.NONE) && !paragraphs.isEmpty();
  }

  /** Of a page, before anything known of its site was used. */
  public static Sighting of(Page page, String title) {
    Set<Long> paragraphs = new LinkedHashSet<>();
    for (TextBlock block : page.blocks()) {
      long hash = ParagraphHash.of(block.text());
      if (hash != ParagraphHash.NONE && paragraphs.size() < MOST_PARAGRAPHS) {
        paragraphs.add(hash);
      }
    }
    long known = title == null ? ParagraphHash.NONE : ParagraphHash.of(title);
    return new Sighting(Sites.of(page.raw().getUrl()), known, paragraphs);
  }
}
