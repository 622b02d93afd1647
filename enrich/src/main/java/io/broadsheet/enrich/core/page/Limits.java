package io.broadsheet.enrich.core.page;

/**
 * How much work one article may cost. Every limit counts something in the article itself, never
 * time or memory in use, so that a replay decides the same.
 *
 * <p>The values are five to twenty times what the largest of some two thousand news pages needed.
 */
final class Limits {

  /** Characters (UTF-16 units) of HTML or text; more is refused as {@code too-large}. */
  static final int CHARACTERS = 4 * 1024 * 1024;

  /** {@code <} characters in HTML, an upper bound on its tags; more is {@code too-costly}. */
  static final int TAGS = 400_000;

  /** Nodes in the parsed tree; more is {@code too-costly}. */
  static final int NODES = 600_000;

  /** Elements around an element; more is {@code too-deep}. jsoup itself cuts off above it. */
  static final int DEPTH = 512;

  /** Blocks of text; more is {@code too-costly}. */
  static final int BLOCKS = 20_000;

  /** Characters of one attribute value that are looked at. */
  static final int ATTRIBUTE = 4_000;

  /** Characters of JSON-LD that are looked at, over all scripts of a page. */
  static final int JSON = 2_000_000;

  /** Levels of nesting in JSON-LD. */
  static final int JSON_DEPTH = 64;

  /** Cues of one sort (dates, bylines, headings, ...) that are kept. */
  static final int CUES = 200;

  private Limits() {}
}
