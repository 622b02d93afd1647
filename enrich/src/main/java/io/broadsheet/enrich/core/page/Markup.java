package io.broadsheet.enrich.core.page;

import java.util.List;

/**
 * What the HTML said about a block, for those who judge it. Plain text has {@link #NONE}.
 *
 * @param tag lower-case name of the element the block came from, empty for plain text
 * @param hints lower-case class, id, role and similar tokens of the element and of its nearest
 *     ancestors, parted by blanks, nearest first, at most 400 characters
 * @param links the links within the block, in reading order
 * @param linkDensity share of the block's characters that are link text, 0 to 1
 * @param insideArticle whether the block lies within the article's own container
 */
public record Markup(
    String tag, String hints, List<Link> links, double linkDensity, boolean insideArticle) {

  public static final Markup NONE = new Markup("", "", List.of(), 0.0, true);

  /** One link: absolute or as written, with its {@code rel} in lower case (may be empty). */
  public record Link(String href, String rel, String text) {}

  public Markup {
    links = List.copyOf(links);
  }
}
