package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.ShownDates.Shown;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.DateLabel;
import io.broadsheet.enrich.core.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * When a page was published: what it states for programs, checked against what it shows to readers
 * and what its address says. Programs tend to write universal time; the day is that of the readers.
 */
final class PublicationCues {
  /** A date that ranks so high stands by the headline. */
  private static final double NEAR = 3;

  private PublicationCues() {}

  /** The moment of publication, or null. */
  static Moment of(Page page) {
    Moment jsonLd = StatedDates.jsonLd(page);
    Moment meta = StatedDates.meta(page);
    Shown shown = ShownDates.best(page, order(page));
    Moment url = url(page);
    if (jsonLd != null && meta == null && isLastChange(page, jsonLd, shown)) {
      return shown.moment();
    }
    Moment stated = jsonLd;
    if (stated == null || isOutvoted(jsonLd, meta, shown)) {
      stated = first(meta, stated, StatedDates.microdata(page));
    }
    return stated != null ? inPageZone(page, stated, shown, url) : unstated(page, shown, url);
  }

  /**
   * Some systems state the day of the last change for that of publication as well: the page then
   * shows readers an earlier one.
   */
  private static boolean isLastChange(Page page, Moment stated, Shown shown) {
    Moment modified = StatedDates.modified(page);
    return isPublication(shown)
        && shown.certain()
        && shown.moment().date().isBefore(stated.date().minusDays(1))
        && modified != null
        && !modified.date().isAfter(stated.date());
  }

  /** Two cues that agree beat one that stands alone. */
  private static boolean isOutvoted(Moment one, Moment other, Shown shown) {
    return other != null
        && shown != null
        && shown.rank() >= NEAR
        && daysBetween(one, other) > 1
        && shown.moment().date().equals(other.date());
  }

  /** Without a cue that means publication and nothing else. */
  private static Moment unstated(Page page, Shown shown, Moment url) {
    boolean near = isPublication(shown);
    return first(
        url != null && near && daysBetween(url, shown.moment()) == 1 ? shown.moment() : url,
        near ? shown.moment() : null,
        StatedDates.vagueMeta(page),
        shown == null ? null : shown.moment(),
        StatedDates.created(page),
        StatedDates.video(page),
        StatedDates.hint(page));
  }

  /**
   * The stated moment on the day that the page shows by its headline or names in its address, if
   * that is the day before or after: a difference of zones.
   */
  private static Moment inPageZone(Page page, Moment stated, Shown shown, Moment url) {
    if (!stated.universal()) {
      return stated;
    }
    if (url != null && daysBetween(stated, url) <= 1) {
      return stated.on(url.date());
    }
    boolean other =
        isPublication(shown)
            && shown.certain()
            && daysBetween(stated, shown.moment()) == 1
            && !isModification(page, stated, shown.moment().date());
    return other ? stated.on(shown.moment().date()) : stated;
  }

  private static boolean isModification(Page page, Moment stated, LocalDate day) {
    Moment modified = StatedDates.modified(page);
    return modified != null
        && modified.date().equals(day)
        && !modified.date().equals(stated.date());
  }

  private static boolean isPublication(Shown shown) {
    return shown != null && shown.rank() >= NEAR && shown.label() != DateLabel.UPDATED;
  }

  private static long daysBetween(Moment one, Moment other) {
    return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
  }

  private static Moment first(Moment... moments) {
    return Arrays.stream(moments).filter(moment -> moment != null).findFirst().orElse(null);
  }

  /** The day that the address names, or null. */
  static Moment url(Page page) {
    LocalDate date = UrlDate.of(page.raw().getUrl());
    if (date == null) {
      date = UrlDate.of(page.cues().metaTags().link("canonical"));
    }
    return date == null ? null : new Moment(date, null, "url");
  }

  /** The order of day and month that the page's language, or else its country, is used to. */
  static Dates.Order order(Page page) {
    String language = language(page);
    boolean country = language != null && language.indexOf('-') > 0;
    if (!country && "en".equals(language)) {
      String host = WebAddress.host(page.raw().getUrl());
      return Dates.Order.of("en-" + host.substring(host.lastIndexOf('.') + 1));
    }
    return Dates.Order.of(language);
  }

  /** What the page claims to be written in, or null. */
  static String language(Page page) {
    String language = page.cues().documentLanguage();
    if (language.isEmpty()) {
      String locale = page.cues().metaTags().first("og:locale");
      language = locale == null ? "" : locale;
    }
    return !language.isEmpty() ? language.replace('_', '-') : page.isHtml() ? "en" : null;
  }

  /** When the page says it was last changed, with time of day and zone, or null. */
  static Moment modified(Page page) {
    return StatedDates.modified(page);
  }

  static Extracted<Instant> instant(Moment moment) {
    return moment == null || moment.instant() == null
        ? Extracted.none()
        : Extracted.of(moment.instant(), moment.cue());
  }
}
