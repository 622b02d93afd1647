package io.broadsheet.enrich.core.page;

import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** HTML, read into blocks and cues. */
final class HtmlPage {

  private HtmlPage() {}

  static Page read(RawArticle raw, String html) {
    List<TextBlock> blocks = new ArrayList<>();
    for (String line : Jsoup.parse(html).wholeText().split("\\R")) {
      if (!line.isBlank()) {
        BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
        blocks.add(new TextBlock(kind, line.strip(), Markup.NONE));
      }
    }
    return new Page(raw, PageCues.NONE, blocks);
  }
}
