package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.RawArticle;

/**
 * Understands one article: the whole story in one method.
 *
 * <p>A pure function of the raw article, of what is known of its site, and of the versions of code
 * and data: no clock, no I/O, no memory of earlier articles. Safe for use by many threads at once.
 */
public final class Enricher {
  private final PageParser pages;
  private final MetadataExtractor fields = new MetadataExtractor();
  private final AdDetector ads = new AdDetector();

  public Enricher() {
    this(new PageParser());
  }

  /**
   * @param pages what reads raw articles; a trainer gives one with a model of its own
   */
  public Enricher(PageParser pages) {
    this.pages = pages;
  }

  /** An article of whose site nothing is known. */
  public Outcome enrich(RawArticle raw) {
    return enrich(raw, RecurringParagraphs.NONE);
  }

  /**
   * Never throws for a fault of the article; the same article always has the same outcome.
   *
   * @param known what is known of the article's site
   */
  public Outcome enrich(RawArticle raw, RecurringParagraphs known) {
    try {
      Page page = pages.parse(raw);
      Metadata metadata = fields.extract(page);
      Page judged = RecurringBlocks.mark(page, known);
      AdVerdict verdict = ads.detect(judged, metadata, known);
      return new Outcome.Enriched(
          ArticleComposer.compose(judged, metadata, verdict, known.version()), page);
    } catch (Refusal refusal) {
      return new Outcome.Rejected(refusal.reason(), refusal.getMessage());
    } catch (StackOverflowError overflow) {
      return new Outcome.Rejected(DeadLetterReason.TOO_DEEP, "nested deeper than the stack allows");
    } catch (RuntimeException fault) {
      return new Outcome.Rejected(DeadLetterReason.INTERNAL, fault.toString(), fault);
    }
  }
}
