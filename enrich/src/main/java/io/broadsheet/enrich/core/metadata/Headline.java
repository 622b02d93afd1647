package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.MetaTags;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import java.util.List;
import org.jsoup.parser.Parser;

/** The article's headline, without the site's name. */
final class Headline implements OrderedField<String> {
  /** A shorter title may end another by chance. */
  private static final int SHORTEST = 10;

  private static final int LONGEST_KICKER = 70;

  private final FirstOf<String> ways =
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
    String title = block == null ? null : clean(page, block.text());
    return title == null || isSite(page, title) ? null : withoutKicker(page, title);
  }

  /** Whether a page's only great heading is its masthead: the document's title names more. */
  private static boolean isSite(Page page, String title) {
    List<String> parts = TitleParts.of(page.cues().metaTags().title());
    String host = WebAddress.host(page.raw().getUrl());
    boolean named = Authors.isSite(page, title) || TitleParts.isHost(title, host);
    boolean part = parts.size() > 1 && parts.stream().anyMatch(other -> Alike.same(other, title));
    return named && part;
  }

  /** Without a line above the headline that stands in the same element. */
  private static String withoutKicker(Page page, String shown) {
    MetaTags metas = page.cues().metaTags();
    for (String cue :
        new String[] {
          page.cues().jsonLd().text("headline"), metas.first("og:title"), metas.title()
        }) {
      String title = clean(page, cue);
      int start = title == null ? 0 : shown.length() - title.length();
      boolean ends = start > 0 && title.length() >= SHORTEST && start <= LONGEST_KICKER;
      if (ends && shown.endsWith(title) && isKicker(shown.substring(0, start))) {
        return title;
      }
    }
    return shown;
  }

  /** A kicker never ends within a word, and before a colon stands the headline's own beginning. */
  private static boolean isKicker(String lead) {
    char last = lead.charAt(lead.length() - 1);
    boolean joined = Character.isLetterOrDigit(last) || "-'’".indexOf(last) >= 0;
    return !joined && !lead.stripTrailing().endsWith(":");
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
  public FirstOf<String> ways() {
    return ways;
  }
}
