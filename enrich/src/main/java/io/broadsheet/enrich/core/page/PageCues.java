package io.broadsheet.enrich.core.page;

/**
 * What a page's markup says about the article besides its text: JSON-LD, meta tags, microdata,
 * visible layout.
 */
public record PageCues() {
  public static final PageCues NONE = new PageCues();
}
