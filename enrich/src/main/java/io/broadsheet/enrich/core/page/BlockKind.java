package io.broadsheet.enrich.core.page;

/**
 * What a block of text is on its page, as far as the layout tells. Whether it sells is not decided
 * here.
 */
public enum BlockKind {
  HEADLINE(true, false),
  STANDFIRST(true, true),
  BYLINE(false, false),
  DATE_LINE(false, false),
  /** The heading over the page's own bullet summary. */
  KEY_POINT_HEADING(true, true),
  KEY_POINT(true, true),
  SUBHEADING(true, true),
  PARAGRAPH(true, true),
  LIST_ITEM(true, true),
  /** A row of a table of the article, cells parted by a tab. */
  TABLE_ROW(true, true),
  CAPTION(true, false),
  /**
   * Navigation, share buttons, related links, comments, legal notices, sign-up boxes: not the
   * article.
   */
  FURNITURE(false, false);

  private final boolean inText;
  private final boolean inBody;

  BlockKind(boolean inText, boolean inBody) {
    this.inText = inText;
    this.inBody = inBody;
  }

  /** Whether such a block of an HTML page stands in {@code text} even if it promotes nothing. */
  public boolean inText() {
    return inText;
  }

  /** Whether such a block stands in {@code body} unless it promotes something. */
  public boolean inBody() {
    return inBody;
  }
}
