package io.broadsheet.enrich.core.page;

import java.util.List;

/**
 * What a reader sees, besides the blocks. All lists are in document order.
 *
 * @param headings {@code h1} and {@code h2} elements
 * @param bylines elements whose markup says that they name an author
 * @param dates {@code time} elements, and elements whose markup says that they hold a date
 * @param tags links to tags ({@code rel=tag} and the like)
 * @param sections texts of breadcrumb and category links
 * @param images addresses of pictures in the article, as written
 * @param lines short lines with a number by the headline or behind the article
 * @param place where the article stands
 */
public record LayoutCues(
    List<Heading> headings,
    List<Cue> bylines,
    List<DateCue> dates,
    List<Cue> tags,
    List<String> sections,
    List<String> images,
    List<DateCue> lines,
    Place place) {
  public static final LayoutCues NONE =
      new LayoutCues(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Place.UNKNOWN);

  /**
   * Where the article stands, as positions among the page's blocks before any was dropped.
   *
   * @param headline -1 if there is no heading that could be it
   * @param start its first block
   * @param end its last block, -1 if there is none
   */
  public record Place(int headline, int start, int end) {
    static final Place UNKNOWN = new Place(-1, 0, -1);
  }

  /**
   * A heading.
   *
   * @param level 1 or 2
   * @param order position among the page's blocks before any was dropped
   */
  public record Heading(int level, String text, String hints, int order) {}

  /**
   * A short text with the tokens its markup carries.
   *
   * @param order position among the page's blocks before any was dropped
   */
  public record Cue(String text, String hints, String rel, String href, int order) {}

  /**
   * A date as the page shows it.
   *
   * @param machine value of {@code datetime}, empty where absent
   * @param order position among the page's blocks before any was dropped
   */
  public record DateCue(String machine, String text, String hints, int order) {}

  public LayoutCues {
    headings = List.copyOf(headings);
    bylines = List.copyOf(bylines);
    dates = List.copyOf(dates);
    tags = List.copyOf(tags);
    sections = List.copyOf(sections);
    images = List.copyOf(images);
    lines = List.copyOf(lines);
  }

  LayoutCues at(Place found, List<DateCue> linesThere) {
    return new LayoutCues(headings, bylines, dates, tags, sections, images, linesThere, found);
  }
}
