package io.broadsheet.enrich.core.page;

/**
 * What a page's markup says about the article besides its text.
 *
 * @param documentLanguage the root element's {@code lang} as written, empty where absent
 * @param jsonLd the page's linked data
 * @param metaTags the document's head: meta, link and title elements
 * @param microdata the {@code itemprop} values
 * @param layout what a reader sees: headings, bylines, dates, links to tags
 */
public record PageCues(
    String documentLanguage,
    JsonLd jsonLd,
    MetaTags metaTags,
    Microdata microdata,
    LayoutCues layout) {

  /** The cues of a plain text: none. */
  public static final PageCues NONE =
      new PageCues("", JsonLd.NONE, MetaTags.NONE, Microdata.NONE, LayoutCues.NONE);

  PageCues with(LayoutCues placed) {
    return new PageCues(documentLanguage, jsonLd, metaTags, microdata, placed);
  }
}
