package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of the article's blocks what the fixed phrases of page furniture begin or are. */
final class Phrases {
  /** Share of the article's prose that may come after a phrase that ends it. */
  private static final double LARGEST_REST = 0.25;

  private static final double LONGEST = 60;
  private static final double LINKED = 0.3;

  private Phrases() {}

  static List<Draft> without(List<Draft> article) {
    double whole = 0;
    for (Draft block : article) {
      whole += block.prose();
    }
    double before = 0;
    Set<Region> flows = new HashSet<>();
    List<Draft> kept = new ArrayList<>();
    for (int at = 0; at < article.size(); at++) {
      Draft block = article.get(at);
      FurnitureWords.Cue cue = block.weight > LONGEST ? null : cue(block);
      boolean late = before > 0 && whole - before <= LARGEST_REST * whole;
      if (cue == FurnitureWords.Cue.END && late && !goesOn(article, at, flows)) {
        return kept;
      }
      before += block.prose();
      if (block.prose() > 0) {
        flows.add(block.flow());
      }
      if (cue != FurnitureWords.Cue.FURNITURE && !Copyright.isNotice(block.text)) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** Whether paragraphs follow in an element that held some before: the phrase heads a mere box. */
  private static boolean goesOn(List<Draft> article, int from, Set<Region> flows) {
    for (Draft block : article.subList(from, article.size())) {
      if (block.prose() > 0 && !block.tag.equals("li") && flows.contains(block.flow())) {
        return true;
      }
    }
    return false;
  }

  private static FurnitureWords.Cue cue(Draft block) {
    String key = Words.key(block.text);
    FurnitureWords.Cue cue = FurnitureWords.cue(key);
    boolean linked = block.linkDensity >= LINKED || block.text.length() <= 30;
    boolean sure = linked || FurnitureWords.isWholeLine(key);
    return cue == FurnitureWords.Cue.FURNITURE && !sure ? FurnitureWords.Cue.NONE : cue;
  }
}
