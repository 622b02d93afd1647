package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.LayoutCues;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.DateLabel;
import io.broadsheet.enrich.core.text.Dates;
import io.broadsheet.enrich.core.text.Lexicon;
import io.broadsheet.enrich.core.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The day of publication as a reader sees it: the date that stands nearest to the headline, says
 * that it is the publication's, and belongs to no other article.
 */
final class ShownDates {
  /** A date that ranks lower is more likely about something else than about this article. */
  private static final double ENOUGH = 2;

  /** The same where a page shows no other day. */
  private static final double ENOUGH_ALONE = 1.5;

  /** A date so near to the article's first block stands by it, wherever its headline is. */
  private static final int AROUND_START = 6;

  /** A line of more words besides its dates tells a story. */
  private static final int MOST_WORDS = 9;

  private static final Lexicon PLACES = Lexicon.grouped(ShownDates.class, "date-places.tsv");

  /**
   * A date on the page.
   *
   * @param label what it is said to be
   * @param rank how likely it is this article's
   * @param certain false if day and month could as well be the other way round
   * @param order position among the page's blocks
   */
  record Shown(Moment moment, DateLabel label, double rank, boolean certain, int order) {}

  private ShownDates() {}

  /** The likeliest date, or null. */
  static Shown best(Page page, Dates.Order order) {
    List<Shown> all = all(page, order);
    Shown best = null;
    for (Shown shown : all) {
      boolean enough = shown.rank() >= ENOUGH && !isSaidUpdated(shown, all);
      best = enough && (best == null || shown.rank() > best.rank()) ? shown : best;
    }
    best = best == null ? only(all) : best;
    return best == null || best.certain() ? best : readLikeOthers(page, best, all);
  }

  /** The one day that a page shows at all, unless it is said to be another; or null. */
  private static Shown only(List<Shown> all) {
    Shown best = null;
    for (Shown shown : all) {
      boolean other = best != null && !isOn(shown.moment(), best.moment().date());
      if (other || shown.label() == DateLabel.UPDATED) {
        return null;
      }
      best = best == null || shown.rank() > best.rank() ? shown : best;
    }
    return best != null && best.rank() >= ENOUGH_ALONE ? best : null;
  }

  private static List<Shown> all(Page page, Dates.Order order) {
    List<Shown> all = new ArrayList<>();
    LayoutCues layout = page.cues().layout();
    for (LayoutCues.DateCue cue : layout.dates()) {
      add(all, read(layout.place(), cue, order, true));
    }
    for (LayoutCues.DateCue cue : layout.lines()) {
      add(all, read(layout.place(), cue, order, false));
    }
    return all;
  }

  private static void add(List<Shown> all, Shown shown) {
    if (shown != null) {
      all.add(shown);
    }
  }

  /** A bare date within an element that says "updated": the latter tells more. */
  private static boolean isSaidUpdated(Shown shown, List<Shown> all) {
    return shown.label() == DateLabel.NONE
        && all.stream()
            .anyMatch(
                other ->
                    other.label() == DateLabel.UPDATED
                        && other.order() == shown.order()
                        && other.moment().date().equals(shown.moment().date()));
  }

  /** Day and month the other way round if another date of the page then says the same. */
  private static Shown readLikeOthers(Page page, Shown best, List<Shown> all) {
    LocalDate date = best.moment().date();
    if (date.getDayOfMonth() > 12) {
      return best;
    }
    LocalDate turned = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    Moment meta = StatedDates.vagueMeta(page);
    boolean agrees =
        all.stream().anyMatch(other -> other.certain() && isOn(other.moment(), turned))
            || isOn(meta, turned);
    boolean alone =
        all.stream().noneMatch(other -> other.certain() && isOn(other.moment(), date))
            && !isOn(meta, date);
    return agrees && alone
        ? new Shown(
            new Moment(turned, null, best.moment().cue()),
            best.label(),
            best.rank(),
            true,
            best.order())
        : best;
  }

  private static boolean isOn(Moment moment, LocalDate day) {
    return moment != null && moment.date().equals(day);
  }

  private static Shown read(
      LayoutCues.Place place, LayoutCues.DateCue cue, Dates.Order order, boolean marked) {
    Shown shown = inText(cue, order, marked);
    Moment stated = marked ? MachineDates.read(cue.machine(), () -> order, "layout") : null;
    if (stated != null && (shown == null || !shown.certain())) {
      DateLabel label = shown == null ? DateLabel.NONE : shown.label();
      shown = new Shown(stated, label, 0, isIso(cue.machine()), cue.order());
    }
    if (shown == null) {
      return null;
    }
    DateLabel label = label(shown.label(), cue.hints());
    double rank = rank(place, cue, label, marked) + (stated != null ? 0.25 : 0);
    return new Shown(shown.moment(), label, rank, shown.certain(), cue.order());
  }

  private static boolean isIso(String machine) {
    return machine.length() > 7 && Character.isDigit(machine.charAt(3));
  }

  /** Of several dates in a text the one that says "published", else the first. */
  private static Shown inText(LayoutCues.DateCue cue, Dates.Order order, boolean marked) {
    List<Dates.Found> dates = Dates.in(cue.text(), order);
    if (dates.isEmpty() || !marked && Words.count(cue.text()) - 6 * dates.size() > MOST_WORDS) {
      return null;
    }
    Shown best = null;
    for (Dates.Found date : dates) {
      DateLabel label = DateLabel.of(cue.text(), date, "");
      if (best == null || label.compareTo(best.label()) < 0) {
        Moment moment = new Moment(date.date(), date.instant(), "layout");
        best = new Shown(moment, label, 0, date.certain(), cue.order());
      }
    }
    return best;
  }

  private static DateLabel label(DateLabel said, String hints) {
    if (said != DateLabel.NONE) {
      return said;
    }
    boolean published = has("published", hints);
    return published
        ? DateLabel.PUBLISHED
        : has("updated", hints) ? DateLabel.UPDATED : DateLabel.NONE;
  }

  private static double rank(
      LayoutCues.Place place, LayoutCues.DateCue cue, DateLabel label, boolean marked) {
    double rank = marked ? 2 : 1.75;
    rank += label == DateLabel.PUBLISHED ? 1 : label == DateLabel.UPDATED ? -1.2 : 0;
    rank -= has("elsewhere", cue.hints()) || has("today", cue.hints()) ? 3 : 0;
    rank -= has("aside", cue.hints()) ? 1 : 0;
    return rank + nearness(place, cue.order());
  }

  private static double nearness(LayoutCues.Place place, int order) {
    int distance = order - (place.headline() < 0 ? place.start() : place.headline());
    boolean first = Math.abs(order - place.start()) <= AROUND_START;
    if (distance >= -6 && distance <= 14 || first) {
      return 1.5;
    }
    if (distance > 14 && distance <= 25) {
      return 1;
    }
    return order > place.end() && order <= place.end() + 6 ? 0.5 : distance < 0 ? -0.5 : 0;
  }

  private static boolean has(String group, String hints) {
    for (String part : PLACES.group(group)) {
      if (hints.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
