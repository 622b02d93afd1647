package io.broadsheet.enrich.core.page;

import java.util.Locale;

/** A block-level element, as far as the search for the article looks at it. */
final class Region {
  private static final int MOST_HINTS = 400;

  final Region parent;
  final String tag;
  final String names;
  final int traits;
  final int firstBlock;
  final int depth;

  /** One past the last block within. */
  int endBlock;

  /** Set by {@code itemprop=articleBody} and its like. */
  boolean declaredBody;

  /** Styled or named as not shown. */
  boolean hidden;

  /** Decided by {@link Furniture}: the blocks within are not the article. */
  boolean furniture;

  /** Sums over the blocks within, descendants included. */
  double prose;

  /** Prose within that no furniture holds. */
  double clean;

  double characters;
  double linkCharacters;
  double score;

  /** See {@link #hints}; null until somebody asks. */
  private String hints;

  Region(Region parent, String tag, String names, int traits, int firstBlock) {
    this.parent = parent;
    this.tag = tag;
    this.names = names;
    this.traits = traits;
    this.firstBlock = firstBlock;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /**
   * Names of the element and of those around it, nearest first, in lower case, at most {@value
   * #MOST_HINTS} characters. Elements without names of their own share their parent's.
   */
  String hints() {
    if (hints == null) {
      String outer = parent == null ? "" : parent.hints();
      hints = names.isEmpty() ? outer : joined(names.toLowerCase(Locale.ROOT), outer);
    }
    return hints;
  }

  private static String joined(String own, String outer) {
    String all = outer.isEmpty() ? own : own + " " + outer;
    return all.length() > MOST_HINTS ? all.substring(0, MOST_HINTS) : all;
  }

  boolean has(Trait trait) {
    return trait.in(traits);
  }

  boolean contains(Draft block) {
    return contains(block.region);
  }

  boolean contains(Region other) {
    for (Region at = other; at != null && at.depth >= depth; at = at.parent) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  double linkDensity() {
    return characters == 0 ? 0 : linkCharacters / characters;
  }
}
