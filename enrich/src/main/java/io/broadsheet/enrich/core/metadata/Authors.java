package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;
import java.util.Locale;

/** Who wrote it: people or agencies, no titles, no offices. */
final class Authors implements Field<List<String>> {
  private static final String[] METAS = {
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc.creator.name",
    "citation_author",
    "byl",
    "article.author",
    "og:article:author",
    "og:author",
    "authors",
    "cxenseparse:author",
    "rbauthors",
    "creator"
  };

  private final Field<List<String>> ways =
      new FirstOf<List<String>>()
          .or("json-ld", page -> jsonLd(page, true, new AuthorNames()))
          .or("meta", page -> meta(page, new AuthorNames()))
          .or("microdata", Authors::microdata)
          .or("layout", LayoutBylines::names)
          .or("layout", page -> LayoutAuthors.from(page).value())
          .or("layout", LayoutBylines::marked)
          .or("json-ld", page -> jsonLd(page, false, new AuthorNames()))
          .or("json-ld", page -> jsonLd(page, true, new AuthorNames(true)))
          .or("meta", page -> meta(page, new AuthorNames(true)))
          .or("hint", Authors::hint);

  @Override
  public Extracted<List<String>> extract(Page page) {
    return page.isHtml() ? ways.extract(page) : LayoutAuthors.from(page);
  }

  private static List<String> jsonLd(Page page, boolean people, AuthorNames names) {
    JsonNode article = page.cues().jsonLd().article();
    for (String property : List.of("author", "creator")) {
      JsonNode authors = article.path(property);
      for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
        person(page, author, people, names);
      }
      if (!names.isEmpty()) {
        return names.list();
      }
    }
    return names.list();
  }

  private static void person(Page page, JsonNode author, boolean people, AuthorNames names) {
    JsonNode node = author.has("name") ? author : byId(page, author.path("@id").asText(""), author);
    String name = node.isTextual() ? node.textValue() : JsonLd.text(node, "name");
    boolean organisation =
        node.path("@type").asText("").toLowerCase(Locale.ROOT).endsWith("organization")
            || isSite(page, name);
    if (people && !organisation) {
      names.addStated(name);
    } else if (!people && organisation) {
      names.addOrganisation(name);
    }
  }

  private static JsonNode byId(Page page, String id, JsonNode otherwise) {
    if (!id.isEmpty()) {
      for (JsonNode node : page.cues().jsonLd().nodes()) {
        if (node.path("@id").asText("").equals(id)) {
          return node;
        }
      }
    }
    return otherwise;
  }

  static boolean isSite(Page page, String name) {
    String site = page.cues().metaTags().first("og:site_name");
    return name != null && site != null && Alike.same(site, name);
  }

  private static List<String> meta(Page page, AuthorNames names) {
    for (String meta : METAS) {
      for (String value : page.cues().metaTags().all(meta)) {
        if (!isSite(page, value)) {
          names.addStated(value);
        }
      }
      if (!names.isEmpty()) {
        return names.list();
      }
    }
    return names.list();
  }

  private static List<String> microdata(Page page) {
    // Comments carry authors too, and stand after the article: the first value is its own.
    AuthorNames names = new AuthorNames();
    String value = page.cues().microdata().first("author");
    if (value != null) {
      names.addShown(value);
    }
    return names.list();
  }

  private static List<String> hint(Page page) {
    AuthorNames names = new AuthorNames();
    names.addStated(page.raw().getHints().get("author"));
    return names.list();
  }
}
