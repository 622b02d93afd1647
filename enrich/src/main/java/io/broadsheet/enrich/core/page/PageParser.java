package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.RawArticle;

/** Reads a raw article into a {@link Page}, by the form it came in. Safe for many threads. */
public final class PageParser {
  private final LayoutModel layout;

  public PageParser() {
    this(LayoutModel.TRAINED);
  }

  /**
   * @param layout what tells the parts of plain text
   */
  public PageParser(LayoutModel layout) {
    this.layout = layout;
  }

  /**
   * @throws Refusal if there is nothing to read, or more than the limits allow
   */
  public Page parse(RawArticle raw) {
    if ((raw.getHtml() == null) == (raw.getText() == null)) {
      throw new Refusal(DeadLetterReason.EMPTY, "exactly one of html and text must be given");
    }
    boolean isHtml = raw.getHtml() != null;
    String source = CleanText.of(isHtml ? raw.getHtml() : raw.getText());
    if (source.length() > Limits.CHARACTERS) {
      throw new Refusal(
          DeadLetterReason.TOO_LARGE,
          source.length() + " characters; at most " + Limits.CHARACTERS + " are read");
    }
    Page page = isHtml ? HtmlPage.read(raw, source) : TextPage.read(raw, source, layout);
    if (page.blocks().isEmpty()) {
      throw new Refusal(DeadLetterReason.EMPTY, "no readable text");
    }
    if (page.blocks().size() > Limits.BLOCKS) {
      throw new Refusal(
          DeadLetterReason.TOO_COSTLY,
          page.blocks().size() + " blocks of text; at most " + Limits.BLOCKS + " are read");
    }
    return page;
  }
}
