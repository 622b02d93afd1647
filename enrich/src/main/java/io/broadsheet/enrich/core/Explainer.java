package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.Account.Fate;
import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.BlockSpan;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an article once more and keeps what {@link Enricher} throws away, so that enriching pays
 * nothing for it. Safe for many threads.
 */
public final class Explainer {
  private static final int LONGEST_NAMES = 40;
  private static final double MOSTLY_LINKS = 0.5;

  private final PageParser pages = new PageParser();
  private final MetadataExtractor fields = new MetadataExtractor();
  private final AdDetector ads = new AdDetector();

  /**
   * @param raw an article that {@link Enricher} enriched; one that it rejects may throw
   * @param known what is known of the article's site
   */
  public Account explain(RawArticle raw, RecurringParagraphs known) {
    Page page = pages.parse(raw);
    Metadata metadata = fields.extract(page);
    Page judged = RecurringBlocks.mark(page, known);
    AdVerdict verdict = ads.detect(judged, metadata, known);
    return new Account(
        ArticleComposer.compose(judged, metadata, verdict, known.version()),
        fields.candidates(page),
        blocks(judged, verdict));
  }

  private static List<Account.Block> blocks(Page page, AdVerdict verdict) {
    List<Account.Block> blocks = new ArrayList<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      TextBlock block = page.blocks().get(i);
      BlockSpan span = longest(verdict.spans(), i);
      Fate fate = fate(page, block, promoted(verdict.spans(), i));
      blocks.add(new Account.Block(block.kind(), fate, block.text(), why(page, block, span)));
    }
    return blocks;
  }

  private static Fate fate(Page page, TextBlock block, int promoted) {
    boolean sells = promoted * 2 > block.text().length();
    if (sells) {
      return Fate.ADVERTISING;
    }
    if (block.kind().inBody()) {
      return Fate.BODY;
    }
    boolean inText = !page.isHtml() || block.kind().inText() || promoted > 0;
    return inText ? Fate.TEXT : Fate.LEFT_OUT;
  }

  private static String why(Page page, TextBlock block, BlockSpan span) {
    if (span != null) {
      return String.format(Locale.ROOT, "%s %.2f", span.kind(), span.score());
    }
    if (block.kind() != BlockKind.FURNITURE || !page.isHtml()) {
      return "";
    }
    if (block.markup().linkDensity() >= MOSTLY_LINKS) {
      return "mostly links";
    }
    String names = block.markup().hints().strip();
    String nearest = names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES);
    String place = block.markup().insideArticle() ? "within the article" : "beside the article";
    return nearest.isEmpty() ? place : place + ": " + nearest;
  }

  private static int promoted(List<BlockSpan> spans, int block) {
    return spans.stream()
        .filter(span -> span.block() == block)
        .mapToInt(span -> span.end() - span.start())
        .sum();
  }

  private static BlockSpan longest(List<BlockSpan> spans, int block) {
    BlockSpan longest = null;
    for (BlockSpan span : spans) {
      boolean longer =
          longest == null || span.end() - span.start() > longest.end() - longest.start();
      longest = span.block() == block && longer ? span : longest;
    }
    return longest;
  }
}
