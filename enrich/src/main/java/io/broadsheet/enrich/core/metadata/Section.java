package io.broadsheet.enrich.core.metadata;

import org.jsoup.parser.Parser;

/** The part of the publication the article stands in. */
final class Section implements OrderedField<String> {
  private static final int LONGEST = 60;

  private final FirstOf<String> ways =
      new FirstOf<String>()
          .or(
              "meta",
              page -> name(page.cues().metaTags().first("article:section", "parsely-section")))
          .or("json-ld", page -> name(page.cues().jsonLd().text("articleSection")))
          .or("microdata", page -> name(page.cues().microdata().first("articlesection")))
          .or(
              "meta",
              page ->
                  name(
                      page.cues()
                          .metaTags()
                          .first("og:article:section", "section", "sailthru.section", "category")))
          .or("json-ld", Breadcrumbs::linked)
          .or("layout", Breadcrumbs::shown);

  private static String name(String value) {
    if (value == null || value.contains("://")) {
      return null;
    }
    String name = Parser.unescapeEntities(value, false).strip();
    return name.isEmpty() || name.length() > LONGEST ? null : name;
  }

  @Override
  public FirstOf<String> ways() {
    return ways;
  }
}
