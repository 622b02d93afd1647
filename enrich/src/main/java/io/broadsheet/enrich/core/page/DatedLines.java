package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines that may say when the article appeared although no markup says so: short, with a number, by
 * the headline or right behind the article.
 */
final class DatedLines {
  private static final int LONGEST = 140;
  private static final int BEFORE_HEADLINE = 8;
  private static final int AFTER_HEADLINE = 25;
  private static final int AROUND_END = 6;

  private DatedLines() {}

  static List<LayoutCues.DateCue> of(List<Draft> blocks, LayoutCues.Place place) {
    List<LayoutCues.DateCue> lines = new ArrayList<>();
    for (Draft block : blocks) {
      boolean fits = !block.hidden && block.text.length() <= LONGEST && isNear(block.order, place);
      if (fits && hasDate(block.text) && lines.size() < Limits.CUES) {
        lines.add(new LayoutCues.DateCue("", block.text, hints(block), block.order));
      }
    }
    return lines;
  }

  private static boolean isNear(int order, LayoutCues.Place place) {
    int headline = place.headline() < 0 ? place.start() : place.headline();
    boolean head = order >= headline - BEFORE_HEADLINE && order <= headline + AFTER_HEADLINE;
    return head || Math.abs(order - place.end()) <= AROUND_END;
  }

  /** Two digits together: every date has a year. */
  private static boolean hasDate(String text) {
    for (int at = 1; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String hints(Draft block) {
    StringBuilder hints = new StringBuilder(block.tag);
    Region at = block.region;
    for (int steps = 0; at != null && steps < 5; steps++, at = at.parent) {
      hints.append(' ').append(at.tag).append(' ').append(at.names);
    }
    return hints.toString().toLowerCase(Locale.ROOT);
  }
}
