package io.broadsheet.enrich.core.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reveals what is hidden only until a script or a click shows it: the rest behind "read on",
 * answers that fold out, a whole article that fades in. Such a part holds prose that stands nowhere
 * else on the page, and either most of the page's or some beside prose that shows. What is hidden
 * for good is short, or far from the article, or a copy for paper or another screen.
 */
final class Hidden {
  /** Prose, in letters, that a hidden part must add to be revealed. */
  private static final double WORTH_REVEALING = 40;

  /** Prose that must show near a hidden part, unless it holds this share of what shows. */
  private static final double LEAST_NEAR = 300;

  private static final double SHARE = 0.5;

  /** How far out prose counts as near, in elements. */
  private static final int REACH = 3;

  private Hidden() {}

  static void reveal(Segments segments) {
    Set<String> shown = null;
    double all = 0;
    int end = 0;
    for (Region region : segments.regions()) {
      if (region.hidden && region.firstBlock >= end && region.endBlock > region.firstBlock) {
        if (shown == null) {
          shown = shown(segments.blocks());
          all = prose(segments.blocks(), 0, segments.blocks().size());
        }
        end = region.endBlock;
        reveal(segments.blocks(), region, shown, all);
      }
    }
  }

  private static Set<String> shown(List<Draft> blocks) {
    Set<String> shown = new HashSet<>();
    for (Draft block : blocks) {
      if (!block.hidden) {
        shown.add(block.text);
      }
    }
    return shown;
  }

  private static void reveal(List<Draft> blocks, Region region, Set<String> shown, double all) {
    List<Draft> part = blocks.subList(region.firstBlock, region.endBlock);
    double added = 0;
    for (Draft block : part) {
      added += shown.contains(block.text) ? 0 : block.prose();
    }
    if (added >= WORTH_REVEALING
        && !elsewhere(region)
        && (added >= SHARE * all || near(blocks, region) >= LEAST_NEAR)) {
      for (Draft block : part) {
        block.hidden = !shown.add(block.text);
      }
    }
  }

  /** Named for paper, or as a part of something that is not the article. */
  private static boolean elsewhere(Region region) {
    Region at = region;
    for (int steps = 0; steps <= REACH && at != null; steps++, at = at.parent) {
      if (at.names.contains("print") || (at.traits & Furniture.NAMES) != 0 && !at.declaredBody) {
        return true;
      }
    }
    return false;
  }

  /** The prose that shows in the elements around. */
  private static double near(List<Draft> blocks, Region region) {
    Region around = region;
    for (int steps = 0; steps < REACH && around.parent != null; steps++) {
      around = around.parent;
    }
    return prose(blocks, around.firstBlock, Math.min(around.endBlock, blocks.size()));
  }

  private static double prose(List<Draft> blocks, int from, int to) {
    double prose = 0;
    for (Draft block : blocks.subList(from, to)) {
      prose += block.hidden ? 0 : block.prose();
    }
    return prose;
  }
}
