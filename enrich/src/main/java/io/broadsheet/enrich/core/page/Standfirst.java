package io.broadsheet.enrich.core.page;

import java.util.List;

/** Finds the sentence or two that stand between headline and text, often outside its container. */
final class Standfirst {
  private static final int REACH = 25;
  private static final double SAME_AS_DESCRIPTION = 0.85;

  private Standfirst() {}

  /** The block, or null where there is none. */
  static Draft find(List<Draft> blocks, List<Draft> article, Draft headline, PageCues cues) {
    if (headline == null || article.isEmpty()) {
      return null;
    }
    String description = cues.metaTags().first("og:description", "description");
    Alike.Words described = description == null ? null : Alike.words(description);
    int end = Math.min(headline.order + REACH, firstParagraph(article, headline));
    for (int at = headline.order + 1; at < end && at < blocks.size(); at++) {
      Draft block = blocks.get(at);
      if (fits(block) && (named(block) || described(block, described))) {
        return block;
      }
    }
    return null;
  }

  private static int firstParagraph(List<Draft> article, Draft headline) {
    for (Draft block : article) {
      if (block.order > headline.order && block.weight > 120 && !named(block)) {
        return block.order;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean fits(Draft block) {
    return !block.hidden
        && block.weight >= 40
        && block.weight <= 600
        && block.linkDensity < 0.3
        && !block.tag.equals("h1")
        && !block.tag.equals("li")
        && !block.tag.equals("figcaption");
  }

  private static boolean named(Draft block) {
    Region at = block.region;
    for (int steps = 0; at != null && steps < 3; steps++, at = at.parent) {
      if (at.has(Trait.STANDFIRST)) {
        return true;
      }
    }
    return false;
  }

  private static boolean described(Draft block, Alike.Words description) {
    return description != null && description.holdShareOf(block.text) >= SAME_AS_DESCRIPTION;
  }
}
