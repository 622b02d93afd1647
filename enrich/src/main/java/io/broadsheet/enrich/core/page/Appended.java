package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts off further articles that a page appends to the one it is about, as pages that never end do:
 * the element around headline and text has later siblings that are named like it and hold prose and
 * a headline as well. In a live blog the headline stands outside the entries, so they are kept.
 */
final class Appended {
  private static final double LEAST_PROSE = 400;

  private Appended() {}

  /** The blocks before the first appended article. */
  static List<Draft> cut(List<Draft> article, Segments segments, PageCues cues) {
    Draft headline = headline(segments, cues);
    if (headline == null) {
      return article;
    }
    int end = end(headline, segments);
    List<Draft> kept = new ArrayList<>();
    for (Draft block : article) {
      if (block.order < end) {
        kept.add(block);
      }
    }
    return kept.isEmpty() ? article : kept;
  }

  private static Draft headline(Segments segments, PageCues cues) {
    String title = cues.metaTags().first("og:title", "twitter:title");
    title = title == null ? cues.metaTags().title() : title;
    Alike.Words words = Alike.words(title);
    for (Draft block : segments.blocks()) {
      if (block.tag.equals("h1") && !block.hidden && words.holdShareOf(block.text) > 0.6) {
        return block;
      }
    }
    return null;
  }

  private static int end(Draft headline, Segments segments) {
    Region[] around = new Region[headline.region.depth + 1]; // by depth
    for (Region at = headline.region; at != null; at = at.parent) {
      around[at.depth] = at;
    }
    for (Region region : segments.regions()) {
      boolean beside = region.depth < around.length && isIn(around, region.parent);
      Region first = beside ? around[region.depth] : null;
      if (first != null
          && region.firstBlock >= first.endBlock
          && region.tag.equals(first.tag)
          && region.names.equals(first.names)
          && region.prose >= LEAST_PROSE
          && first.prose >= LEAST_PROSE
          && hasHeadline(segments, region)) {
        return region.firstBlock;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isIn(Region[] byDepth, Region region) {
    return region != null && byDepth[region.depth] == region;
  }

  private static boolean hasHeadline(Segments segments, Region region) {
    int end = Math.min(region.endBlock, segments.blocks().size());
    for (Draft block : segments.blocks().subList(Math.min(region.firstBlock, end), end)) {
      if (block.tag.equals("h1")) {
        return true;
      }
    }
    return false;
  }
}
