package io.broadsheet.enrich.core.ads;

/**
 * What a whole article can be. Advertising is told from editorial by way of these: a list of shop
 * links and a press release have little in common, and a recipe is unlike both news and a release.
 */
public enum ArticleClass {
  PRESS_RELEASE(true),
  AFFILIATE(true),
  NEWS(false),
  /** Recipes, how-tos, essays, lists, letters. */
  FEATURE(false);

  private final boolean commercial;

  ArticleClass(boolean commercial) {
    this.commercial = commercial;
  }

  public boolean commercial() {
    return commercial;
  }
}
