package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;

/** Reads a raw article into a {@link Page}, by the layout it came in. */
public final class PageParser {

  /**
   * @throws Refusal if there is nothing to read, or more than the limits allow
   */
  public Page parse(RawArticle raw) {
    if ((raw.getHtml() == null) == (raw.getText() == null)) {
      throw new Refusal(DeadLetterReason.EMPTY, "exactly one of html and text must be given");
    }
    List<TextBlock> blocks = new ArrayList<>();
    String source =
        raw.getText() != null ? raw.getText() : org.jsoup.Jsoup.parse(raw.getHtml()).wholeText();
    for (String line : source.split("\\R")) {
      if (!line.isBlank()) {
        BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
        blocks.add(new TextBlock(kind, line.strip(), Markup.NONE));
      }
    }
    if (blocks.isEmpty()) {
      throw new Refusal(DeadLetterReason.EMPTY, "no readable text");
    }
    return new Page(raw, PageCues.NONE, blocks);
  }
}
