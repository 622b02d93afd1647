package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;
import java.util.Locale;

/** Dates that a page states for programs. */
final class StatedDates {
  private static final String[] METAS = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "pub_date",
    "published_time",
    "published-date",
    "published_date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "pdate",
    "article.published",
    "article:post_date",
    "article_date_original",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.published",
    "og:pubdate",
    "og:published_time",
    "article:publicationdate",
    "release_date",
    "citation_online_date",
    "vr:published_time",
    "bt:pubdate",
    "iso-8601-publish-date",
    "w-published-date",
    "date_published"
  };

  /** Names that often hold the day of the last change, or of the last visit of a program. */
  private static final String[] VAGUE_METAS = {
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "date",
    "created",
    "datecreated",
    "published-time",
    "article:date"
  };

  private static final List<String> MODIFIED_METAS =
      List.of("article:modified_time", "og:updated_time", "datemodified", "last-modified");

  private StatedDates() {}

  static Moment jsonLd(Page page) {
    JsonLd linked = page.cues().jsonLd();
    if (!isVideo(linked.article())) {
      for (String property : List.of("datePublished", "dateCreated")) {
        Moment moment = read(page, linked.text(property), "json-ld");
        if (moment != null) {
          return moment;
        }
      }
    }
    for (JsonNode node : linked.nodes()) {
      Moment moment =
          isVideo(node) ? null : read(page, JsonLd.text(node, "datePublished"), "json-ld");
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  /** Where the page is about a video, that is what was published; else it is a mere ornament. */
  static Moment video(Page page) {
    return read(page, page.cues().jsonLd().text("uploadDate"), "json-ld");
  }

  private static boolean isVideo(JsonNode node) {
    String type = node.path("@type").asText("").toLowerCase(Locale.ROOT);
    return type.equals("videoobject") || type.equals("imageobject");
  }

  static Moment meta(Page page) {
    return read(page, page.cues().metaTags().first(METAS), "meta");
  }

  static Moment vagueMeta(Page page) {
    return read(page, page.cues().metaTags().first(VAGUE_METAS), "meta");
  }

  /** Different days in one page's markup are those of a list of articles. */
  static Moment microdata(Page page) {
    Moment first = null;
    for (String value : page.cues().microdata().all("datepublished")) {
      Moment moment = read(page, value, "microdata");
      if (first != null && moment != null && !moment.date().equals(first.date())) {
        return null;
      }
      first = first == null ? moment : first;
    }
    return first;
  }

  static Moment created(Page page) {
    return read(page, page.cues().microdata().first("datecreated"), "microdata");
  }

  static Moment hint(Page page) {
    return read(page, page.raw().getHints().get("published"), "hint");
  }

  /** When the page says it was last changed, or null. */
  static Moment modified(Page page) {
    Moment moment = read(page, page.cues().jsonLd().text("dateModified"), "json-ld");
    for (String meta : MODIFIED_METAS) {
      moment = moment != null ? moment : read(page, page.cues().metaTags().first(meta), "meta");
    }
    return moment != null
        ? moment
        : read(page, page.cues().microdata().first("datemodified"), "microdata");
  }

  private static Moment read(Page page, String value, String cue) {
    return MachineDates.read(value, () -> PublicationCues.order(page), cue);
  }
}
