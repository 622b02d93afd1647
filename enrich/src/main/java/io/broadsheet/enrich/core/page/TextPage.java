package io.broadsheet.enrich.core.page;

import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the layout of plain text: an article copied off a page without its markup. Every paragraph
 * becomes a block, whatever stands on the page besides the article as {@link BlockKind#FURNITURE}.
 */
final class TextPage {

  private TextPage() {}

  /** A page whose blocks are the text's paragraphs, in reading order; none if it is blank. */
  static Page read(RawArticle raw, String text, LayoutModel model) {
    List<Line> lines = TextParagraphs.of(text).stream().map(Line::of).toList();
    List<BlockKind> kinds = TextLayout.kinds(lines, model);
    List<TextBlock> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      blocks.add(new TextBlock(kinds.get(i), lines.get(i).text(), Markup.NONE));
    }
    return new Page(raw, PageCues.NONE, blocks);
  }
}
