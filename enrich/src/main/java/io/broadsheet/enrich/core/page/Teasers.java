package io.broadsheet.enrich.core.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks lists of other articles: several siblings, each a linked title with a line or two below.
 * They look like prose to everything that measures paragraphs.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final double LONGEST = 420;
  private static final double SHORTEST_TITLE = 15;

  /** Share of their parent's prose that the teasers must hold. */
  private static final double LEAST_SHARE = 0.7;

  /** Most prose of one, on average; an entry of a list article says more. */
  private static final double SHORT = 200;

  /** Share of the container's prose that they may hold: above it they are the article. */
  private static final double LARGEST_SHARE = 0.4;

  /** Unless as much other prose stands beside them. */
  private static final double OTHER = 800;

  private Teasers() {}

  /** Marks the lists within a container as furniture. */
  static void mark(Segments segments, Region container) {
    Map<Region, double[]> lists = new HashMap<>();
    for (Region region : segments.regions()) {
      if (region.depth > container.depth && !region.furniture && isTeaser(segments, region)) {
        double[] sums = lists.computeIfAbsent(region.parent, parent -> new double[2]);
        sums[0]++;
        sums[1] += region.prose;
      }
    }
    if (lists.isEmpty()) {
      return;
    }
    for (Region region : segments.regions()) {
      double[] sums = lists.get(region);
      boolean list = sums != null && region != container && isList(region, sums, container.clean);
      region.furniture |= list || region.parent != null && region.parent.furniture;
    }
  }

  private static boolean isList(Region region, double[] sums, double whole) {
    boolean small = region.prose <= LARGEST_SHARE * whole;
    boolean beside = small || whole - region.prose >= OTHER;
    boolean snippets = sums[0] >= FEWEST && sums[1] <= SHORT * sums[0];
    return snippets && beside && sums[1] >= LEAST_SHARE * region.prose;
  }

  private static boolean isTeaser(Segments segments, Region region) {
    if (region.prose == 0 || region.prose > LONGEST || region.linkCharacters < SHORTEST_TITLE) {
      return false;
    }
    List<Draft> blocks = segments.blocks();
    int end = Math.min(region.endBlock, blocks.size());
    if (end - region.firstBlock < 2 || end - region.firstBlock > 8) {
      return false;
    }
    for (Draft block : blocks.subList(region.firstBlock, end)) {
      if (block.linkDensity > 0.8 && block.weight >= SHORTEST_TITLE) {
        return true;
      }
      if (block.prose() > 0) {
        return false; // prose that comes before any title
      }
    }
    return false;
  }
}
