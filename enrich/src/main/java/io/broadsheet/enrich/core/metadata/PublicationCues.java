package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.LayoutCues;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Where a page says when it was published: THE ORDER, first hit wins. */
final class PublicationCues {
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
    "published_time",
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
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "og:pubdate",
    "og:published_time",
    "article:publicationdate",
    "release_date",
    "citation_online_date",
    "vr:published_time",
    "bt:pubdate",
    "iso-8601-publish-date",
    "date",
    "date_published",
    "created",
    "datecreated"
  };
  private static final List<Function<Page, Moment>> ORDER =
      List.of(
          PublicationCues::jsonLd,
          page -> machine(page, page.cues().metaTags().first(METAS), "meta"),
          page -> machine(page, page.cues().microdata().first("datepublished"), "microdata"),
          PublicationCues::timeElement,
          PublicationCues::url,
          PublicationCues::visible,
          page -> machine(page, page.cues().microdata().first("datecreated"), "microdata"),
          page -> machine(page, page.raw().getHints().get("published"), "hint"));

  private PublicationCues() {}

  /** The first cue's moment, or null. */
  static Moment of(Page page) {
    return ORDER.stream()
        .map(cue -> cue.apply(page))
        .filter(moment -> moment != null)
        .findFirst()
        .orElse(null);
  }

  private static Moment machine(Page page, String value, String cue) {
    return MachineDates.read(value, order(page), cue);
  }

  static Dates.Order order(Page page) {
    return Dates.Order.of(language(page));
  }

  /** What the page claims to be written in, or null. */
  static String language(Page page) {
    String language = page.cues().documentLanguage();
    return !language.isEmpty() ? language.replace('_', '-') : page.isHtml() ? "en" : null;
  }

  private static Moment jsonLd(Page page) {
    JsonLd linked = page.cues().jsonLd();
    for (String property : List.of("datePublished", "uploadDate", "dateCreated")) {
      Moment moment = machine(page, linked.text(property), "json-ld");
      if (moment != null) {
        return moment;
      }
    }
    for (JsonNode node : linked.nodes()) {
      Moment moment = machine(page, JsonLd.text(node, "datePublished"), "json-ld");
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  private static Moment url(Page page) {
    LocalDate date = UrlDate.of(page.raw().getUrl());
    if (date == null) {
      date = UrlDate.of(page.cues().metaTags().link("canonical"));
    }
    return date == null ? null : new Moment(date, null, "url");
  }

  /** {@code time} elements, those that say they hold the publication first. */
  private static Moment timeElement(Page page) {
    Moment best = null;
    double bestRank = 0;
    for (LayoutCues.DateCue cue : page.cues().layout().dates()) {
      double rank = rank(page, cue);
      if (!cue.machine().isEmpty() && rank > bestRank) {
        Moment moment = machine(page, cue.machine(), "layout");
        if (moment != null) {
          best = moment;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static Moment visible(Page page) {
    Moment best = null;
    double bestRank = 0;
    for (LayoutCues.DateCue cue : page.cues().layout().dates()) {
      double rank = rank(page, cue);
      if (rank > bestRank) {
        Moment moment = inText(page, cue.text());
        if (moment != null) {
          best = moment;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static Moment inText(Page page, String text) {
    List<Dates.Found> dates = Dates.in(text, order(page));
    return dates.isEmpty()
        ? null
        : new Moment(dates.get(0).date(), dates.get(0).instant(), "layout");
  }

  /** Nearness to the headline counts, so do names; what stands beside other articles does not. */
  private static double rank(Page page, LayoutCues.DateCue cue) {
    String hints = cue.hints();
    double rank = 2;
    if (has(hints, "publi") || has(hints, "posted") || has(hints, "entry-date")) {
      rank += 1;
    }
    if (has(hints, "modif") || has(hints, "updated") || saysUpdated(cue.text())) {
      rank -= 1.2;
    }
    if (has(hints, "related")
        || has(hints, "sidebar")
        || has(hints, "comment")
        || has(hints, "footer")
        || has(hints, "teaser")
        || has(hints, "recent")
        || has(hints, "widget")
        || has(hints, " nav")) {
      rank -= 1.7;
    }
    int headline = headlineOrder(page);
    int distance = cue.order() - headline;
    if (headline < 0) {
      return rank;
    }
    rank += distance >= -8 && distance <= 25 ? 1.5 : distance < 0 ? -0.5 : 0;
    return rank;
  }

  private static boolean has(String hints, String part) {
    return hints.contains(part);
  }

  private static boolean saysUpdated(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("updated")
        || lower.contains("aktualisiert")
        || lower.contains("modified");
  }

  static int headlineOrder(Page page) {
    int order = -1;
    for (LayoutCues.Heading heading : page.cues().layout().headings()) {
      if (heading.level() == 1) {
        order = heading.order();
        String title = page.cues().metaTags().first("og:title");
        if (title != null && title.contains(heading.text())) {
          return order;
        }
      }
    }
    return order;
  }

  /** When the page says it was last changed, with time of day and zone, or null. */
  static Moment modified(Page page) {
    Moment moment = machine(page, page.cues().jsonLd().text("dateModified"), "json-ld");
    if (moment == null) {
      String value =
          page.cues()
              .metaTags()
              .first("article:modified_time", "og:updated_time", "datemodified", "last-modified");
      moment = machine(page, value, "meta");
    }
    if (moment == null) {
      moment = machine(page, page.cues().microdata().first("datemodified"), "microdata");
    }
    return moment;
  }

  static Extracted<Instant> instant(Moment moment) {
    return moment == null || moment.instant() == null
        ? Extracted.none()
        : Extracted.of(moment.instant(), moment.cue());
  }
}
