package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what stands in many articles of a site for furniture of the site. Whether it promotes is
 * for the ad signals to say; either way it is no body of this article.
 */
final class RecurringBlocks {

  private RecurringBlocks() {}

  /**
   * The page with its recurring blocks as furniture. Headings stay what they are: "What happens
   * next" stands in many articles, and belongs to each. Where most of the body recurs, this is an
   * article published under several addresses, and stays as it is.
   */
  static Page mark(Page page, RecurringParagraphs known) {
    if (known.size() == 0) {
      return page;
    }
    List<TextBlock> blocks = new ArrayList<>(page.blocks().size());
    int body = 0;
    int recurring = 0;
    for (TextBlock block : page.blocks()) {
      boolean recurs = mayBeFurniture(block.kind()) && known.articlesWith(block.text()) > 0;
      int length = block.kind().inBody() ? block.text().length() : 0;
      body += length;
      recurring += recurs ? length : 0;
      blocks.add(recurs ? block.withKind(BlockKind.FURNITURE) : block);
    }
    boolean some = recurring > 0 && 2 * recurring <= body;
    return some ? new Page(page.raw(), page.cues(), blocks) : page;
  }

  private static boolean mayBeFurniture(BlockKind kind) {
    return kind.inBody() && kind != BlockKind.SUBHEADING && kind != BlockKind.KEY_POINT_HEADING;
  }
}
