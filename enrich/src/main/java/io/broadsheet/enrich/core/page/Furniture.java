package io.broadsheet.enrich.core.page;

import java.util.List;
import java.util.Set;

/**
 * Marks the regions of a page that are not the article: by element, by role and by name. Whatever
 * holds too large a share of the page's prose is spared, since names like {@code with-sidebar} also
 * stand on a page's outermost element.
 */
final class Furniture {
  private static final Set<String> TAGS =
      Set.of("nav", "aside", "footer", "menu", "form", "fieldset", "dialog");
  static final int NAMES =
      Trait.FURNITURE.bit | Trait.PROMOTION.bit | Trait.COMMENTS.bit | Trait.BIOGRAPHY.bit;

  /** A region with more of the page's prose than this is never furniture by name. */
  private static final double LARGEST_SHARE = 0.25;

  /** A region named for the article's body is one only with a larger share than this. */
  private static final double BODY_SHARE = 0.1;

  /** If names leave less than this share of the page's prose, they are not believed. */
  private static final double LEAST_LEFT = 0.3;

  /** Prose that must remain on the page for a region to be left out by its element. */
  private static final double LEAST_REST = 400;

  private Furniture() {}

  /** Sums prose up over the regions and marks furniture. */
  static void mark(Segments segments) {
    for (Draft block : segments.blocks()) {
      if (!block.hidden) {
        sum(block);
      }
    }
    List<Region> regions = segments.regions();
    double whole = regions.isEmpty() ? 0 : regions.get(0).prose;
    if (mark(regions, whole, true) < LEAST_LEFT * whole) {
      mark(regions, whole, false);
    }
    for (Draft block : segments.blocks()) {
      if (!block.hidden && !block.region.furniture) {
        double prose = block.prose();
        for (Region at = block.region; at != null; at = at.parent) {
          at.clean += prose;
        }
      }
    }
  }

  /** Marks the regions and gives the prose that is left over. */
  private static double mark(List<Region> regions, double whole, boolean byName) {
    double left = whole;
    for (Region region : regions) {
      boolean within = region.parent != null && region.parent.furniture;
      region.furniture = within || isFurniture(region, whole, byName);
      if (region.furniture && !within) {
        left -= region.prose;
      }
    }
    return left;
  }

  private static void sum(Draft block) {
    double prose = block.prose();
    double length = block.text.length();
    for (Region at = block.region; at != null; at = at.parent) {
      at.prose += prose;
      at.characters += length;
      at.linkCharacters += block.linkDensity * length;
    }
  }

  private static boolean isFurniture(Region region, double whole, boolean byName) {
    if (region.tag.equals("body") || region.tag.equals("html") || region.declaredBody) {
      return false;
    }
    double rest = whole - region.prose;
    if (region.has(Trait.COMMENTS) && rest > LEAST_REST) {
      return true;
    }
    if (TAGS.contains(region.tag)) {
      return rest > LEAST_REST && region.prose < 4 * rest || region.prose < LARGEST_SHARE * whole;
    }
    if (!byName) {
      return false;
    }
    boolean role =
        region.names.endsWith("navigation")
            || region.names.endsWith("complementary")
            || region.names.endsWith("contentinfo");
    boolean body = region.has(Trait.BODY) && region.prose > BODY_SHARE * whole;
    boolean named = (region.traits & NAMES) != 0 && !body;
    return (role || named) && region.prose <= LARGEST_SHARE * whole;
  }
}
