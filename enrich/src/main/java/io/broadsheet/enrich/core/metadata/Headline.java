package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import org.jsoup.parser.Parser;

/** The article's headline, without the site's name. */
final class Headline implements Field<String> {
  private final Field<String> ways =
      new FirstOf<String>()
          .or("layout", Headline::shown)
          .or("json-ld", page -> clean(page, page.cues().jsonLd().text("headline")))
          .or("microdata", page -> clean(page, page.cues().microdata().first("headline")))
          .or(
              "meta",
              page ->
                  clean(
                      page,
                      page.cues()
                          .metaTags()
                          .first("og:title", "twitter:title", "dc.title", "citation_title")))
          .or("meta", page -> clean(page, page.cues().metaTags().title()))
          .or("json-ld", page -> clean(page, JsonLd.text(page.cues().jsonLd().article(), "name")))
          .or("hint", page -> clean(page, page.raw().getHints().get("title")));

  private static String shown(Page page) {
    TextBlock block = page.first(BlockKind.HEADLINE);
    return block == null ? null : block.text();
  }

  private static String clean(Page page, String value) {
    if (value == null) {
      return null;
    }
    String title = Parser.unescapeEntities(value, false).strip();
    String site = page.cues().metaTags().first("og:site_name");
    String clean = TitleParts.withoutSite(title, site, WebAddress.host(page.raw().getUrl()));
    return clean.isEmpty() ? null : clean;
  }

  @Override
  public Extracted<String> extract(Page page) {
    return ways.extract(page);
  }
}
