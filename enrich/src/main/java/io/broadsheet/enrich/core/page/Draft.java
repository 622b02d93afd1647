package io.broadsheet.enrich.core.page;

import java.util.List;

/** A block of text before it is known what it is. */
final class Draft {
  final Region region;
  final String tag;
  final String text;
  final List<Markup.Link> links;

  /** Position among the page's blocks. */
  final int order;

  final double linkDensity;

  /** All of it is set in bold. */
  final boolean bold;

  /** Length in Latin letters: a sign of a script without blanks counts for three. */
  final double weight;

  /** Not shown until somebody asks for it, if ever; see {@link Hidden}. */
  boolean hidden;

  /** Decided last; null while nothing is known. */
  BlockKind kind;

  Draft(
      Region region,
      String tag,
      String text,
      List<Markup.Link> links,
      int order,
      int linkCharacters,
      boolean bold,
      boolean hidden) {
    this.region = region;
    this.tag = tag;
    this.text = text;
    this.links = links;
    this.order = order;
    this.linkDensity = Math.min(1.0, (double) linkCharacters / text.length());
    this.bold = bold;
    this.weight = Prose.weight(text);
    this.hidden = hidden;
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** How much running text this is: its weight where it reads like prose, else nothing. */
  double prose() {
    if (isHeading() || linkDensity > 0.5 || weight < 40) {
      return 0;
    }
    return weight * (1 - linkDensity);
  }

  /** The element whose paragraphs this block is one of. */
  Region flow() {
    boolean own = region.tag.equals("p") || isHeading();
    return own && region.parent != null ? region.parent : region;
  }

  boolean within(Trait trait) {
    for (Region at = region; at != null; at = at.parent) {
      if (at.has(trait)) {
        return true;
      }
    }
    return false;
  }
}
