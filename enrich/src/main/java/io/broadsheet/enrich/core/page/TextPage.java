package io.broadsheet.enrich.core.page;

import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;

/** Plain text, read into blocks by its layout. */
final class TextPage {

  private TextPage() {}

  static Page read(RawArticle raw, String text) {
    List<TextBlock> blocks = new ArrayList<>();
    for (String line : text.split("\\R")) {
      if (!line.isBlank()) {
        BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
        blocks.add(new TextBlock(kind, line.strip(), Markup.NONE));
      }
    }
    return new Page(raw, PageCues.NONE, blocks);
  }
}
