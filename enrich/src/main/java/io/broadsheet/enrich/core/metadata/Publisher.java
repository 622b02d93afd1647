package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** The name of the site. */
final class Publisher implements OrderedField<String> {
  private static final int LONGEST = 80;

  private final FirstOf<String> ways =
      new FirstOf<String>()
          .or("meta", page -> name(page.cues().metaTags().first("og:site_name")))
          .or("json-ld", page -> name(publisher(page.cues().jsonLd().article())))
          .or("json-ld", page -> name(ofType(page, "website")))
          .or(
              "meta",
              page ->
                  name(
                      page.cues()
                          .metaTags()
                          .first(
                              "application-name", "apple-mobile-web-app-title", "al:ios:app_name")))
          .or("meta", page -> name(page.cues().metaTags().first("dc.publisher", "copyright")))
          .or("json-ld", page -> name(ofType(page, "organization")))
          .or("layout", TitleParts::siteName);

  private static String publisher(JsonNode article) {
    JsonNode publisher = article.path("publisher");
    while (publisher.isArray()) {
      publisher = publisher.path(0);
    }
    return publisher.isTextual() ? publisher.textValue() : JsonLd.text(publisher, "name");
  }

  private static String ofType(Page page, String type) {
    for (JsonNode node : page.cues().jsonLd().nodes()) {
      if (node.path("@type").asText("").toLowerCase(Locale.ROOT).endsWith(type)) {
        return JsonLd.text(node, "name");
      }
    }
    return null;
  }

  /** A value that can be a name, else null: an address is reduced to nothing. */
  private static String name(String value) {
    if (value == null) {
      return null;
    }
    String name = Parser.unescapeEntities(value, false).strip();
    boolean usable = !name.isEmpty() && name.length() <= LONGEST && !name.contains("://");
    return usable ? name : null;
  }

  @Override
  public FirstOf<String> ways() {
    return ways;
  }
}
