package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import org.jsoup.parser.Parser;

/** The standfirst or what the page's head says of it. */
final class Description implements OrderedField<String> {
  private static final int LONGEST = 2_000;

  private final FirstOf<String> ways =
      new FirstOf<String>()
          .or("meta", page -> clean(page.cues().metaTags().first("og:description")))
          .or("meta", page -> clean(page.cues().metaTags().first("description")))
          .or("json-ld", page -> clean(page.cues().jsonLd().text("description")))
          .or(
              "meta",
              page ->
                  clean(
                      page.cues()
                          .metaTags()
                          .first("twitter:description", "dc.description", "sailthru.description")))
          .or("layout", Description::standfirst);

  private static String standfirst(Page page) {
    TextBlock block = page.first(BlockKind.STANDFIRST);
    return block == null ? null : block.text();
  }

  private static String clean(String value) {
    if (value == null) {
      return null;
    }
    String text = Parser.unescapeEntities(value, false).strip();
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  @Override
  public FirstOf<String> ways() {
    return ways;
  }
}
