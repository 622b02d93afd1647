package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Dates;

/** Tells bylines and date lines, which stand around the headline. */
final class FrontMatter {
  private static final int BLOCKS_BEFORE = 8;
  private static final int BLOCKS_AFTER = 14;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_DATE = 90;

  private FrontMatter() {}

  /** BYLINE, DATE_LINE or null. */
  static BlockKind kind(Draft block, Draft headline) {
    if (block.hidden || block.isHeading() || block.text.length() > LONGEST_LINE) {
      return null;
    }
    boolean near =
        headline != null
            && block.order >= headline.order - BLOCKS_BEFORE
            && block.order <= headline.order + BLOCKS_AFTER;
    if (!near || block.tag.equals("li")) {
      return null;
    }
    Bylines.Byline byline = Bylines.of(block.text);
    if (byline.explicit() || byline.found() && named(block, Trait.BYLINE)) {
      return BlockKind.BYLINE;
    }
    boolean isShort = block.text.length() <= LONGEST_DATE;
    boolean dated = isShort && !Dates.in(block.text, Dates.Order.MONTH_FIRST).isEmpty();
    boolean line = block.text.length() <= 40 || named(block, Trait.DATE) || saysPublished(block);
    return dated && line ? BlockKind.DATE_LINE : null;
  }

  private static boolean saysPublished(Draft block) {
    String lower = block.text.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("publi")
        || lower.contains("updated")
        || lower.contains("posted")
        || lower.contains("aktualisiert")
        || lower.contains("min read")
        || block.text.indexOf('|') > 0;
  }

  private static boolean named(Draft block, Trait trait) {
    Region at = block.region;
    for (int steps = 0; at != null && steps < 3; steps++, at = at.parent) {
      if (at.has(trait)) {
        return true;
      }
    }
    return false;
  }
}
