package io.broadsheet.enrich.core.page;

import java.util.HashMap;
import java.util.Map;

/** What an element is to the walk over a page, by its tag. */
enum ElementKind {
  /** Not read: neither it nor what it holds. */
  SKIPPED,
  /** Part of a line of text. */
  INLINE,
  /** Read by those who ask for it; it holds no text of the page. */
  APART,
  /** Begins and ends a block: every other element, known or not. */
  BLOCK;

  private static final String SKIPPED_TAGS =
      "style template iframe object embed svg canvas video audio select textarea input button"
          + " noscript datalist map math dialog";

  private static final String INLINE_TAGS =
      "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby"
          + " rb rp rt s samp small span strike strong sub sup time tt u var wbr img picture source"
          + " meta link html head br slot";

  private static final String APART_TAGS = "#root script title";

  /** A HashMap: it is asked twice for each element, and Map.of divides at each question. */
  private static final Map<String, ElementKind> KINDS = new HashMap<>();

  static {
    add(SKIPPED, SKIPPED_TAGS);
    add(INLINE, INLINE_TAGS);
    add(APART, APART_TAGS);
  }

  /**
   * @param tag in lower case
   */
  static ElementKind of(String tag) {
    ElementKind kind = KINDS.get(tag);
    return kind == null ? BLOCK : kind;
  }

  private static void add(ElementKind kind, String tags) {
    for (String tag : tags.split(" ")) {
      KINDS.put(tag, kind);
    }
  }
}
