package io.broadsheet.enrich.core.page;

/** What the name of a class or an id says about an element. The words stand in traits.tsv. */
enum Trait {
  /** Not the article: navigation, sharing, related links. */
  FURNITURE,
  /** Not the article, and it wants something of the reader. */
  PROMOTION,
  /** Readers' comments. */
  COMMENTS,
  /** Not shown. */
  HIDDEN,
  /** Holds the article's paragraphs. */
  BODY,
  /** Holds the whole article. */
  ARTICLE,
  CAPTION,
  BYLINE,
  /** A box about the author, not a byline. */
  BIOGRAPHY,
  DATE,
  /** The date of the last change. */
  MODIFIED,
  TAGS,
  SECTION,
  HEADLINE,
  STANDFIRST,
  KEY_POINTS;

  final int bit = 1 << ordinal();

  boolean in(int traits) {
    return (traits & bit) != 0;
  }
}
