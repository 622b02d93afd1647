package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.metadata.AuthorNames.Admitted;
import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.PersonNames;
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
    "creator",
    "article_author",
    "author_name",
    "citation_authors"
  };

  private final FirstOf<List<String>> ways =
      new FirstOf<List<String>>()
          .or("json-ld", page -> jsonLd(page, true, new AuthorNames()))
          .or("meta", page -> people(meta(page, new AuthorNames(), false)))
          .or("microdata", Authors::microdata)
          .or("layout", LayoutBylines::names)
          .or("layout", page -> LayoutAuthors.from(page).value())
          .or("meta", page -> meta(page, new AuthorNames(), false))
          .or("layout", LayoutBylines::marked)
          .or("json-ld", page -> jsonLd(page, true, new AuthorNames(Admitted.DESKS)))
          .or("meta", page -> meta(page, new AuthorNames(Admitted.DESKS), false))
          .or("json-ld", page -> jsonLd(page, false, new AuthorNames()))
          .or("json-ld", page -> jsonLd(page, true, new AuthorNames(Admitted.HANDLES)))
          .or("meta", page -> meta(page, new AuthorNames(Admitted.HANDLES), true))
          .or("hint", Authors::hint);

  @Override
  public Extracted<List<String>> extract(Page page) {
    return page.isHtml() ? ways.extract(page) : LayoutAuthors.from(page);
  }

  @Override
  public List<Candidate> candidates(Page page) {
    return page.isHtml() ? ways.candidates(page) : Field.super.candidates(page);
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
    String type = node.path("@type").asText("").toLowerCase(Locale.ROOT);
    // A blog may bear its writer's name.
    boolean writer = type.equals("person") && name != null && PersonNames.isLikelyName(name);
    boolean organisation = type.endsWith("organization") || isSite(page, name) && !writer;
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

  /** The names, if one of them begins with a given name we know; else they may be a firm's. */
  private static List<String> people(List<String> names) {
    return names.stream().anyMatch(PersonNames::isLikelyName) ? names : List.of();
  }

  private static List<String> meta(Page page, AuthorNames names, boolean sites) {
    for (String meta : METAS) {
      for (String value : page.cues().metaTags().all(meta)) {
        if (sites || !isSite(page, value)) {
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
      if (names.isEmpty()) {
        names.addMarked(value);
      }
    }
    return names.list();
  }

  private static List<String> hint(Page page) {
    AuthorNames names = new AuthorNames();
    names.addStated(page.raw().getHints().get("author"));
    return names.list();
  }
}
