package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of the article among those of its page. */
final class MainContent {
  private MainContent() {}

  static List<Draft> find(Segments segments, PageCues cues) {
    if (segments.regions().isEmpty()) {
      return List.of();
    }
    Furniture.mark(segments);
    Region container = Containers.choose(segments);
    List<Draft> article = new ArrayList<>();
    for (Draft block : segments.blocks()) {
      if (container.contains(block) && !block.hidden && !block.region.furniture) {
        article.add(block);
      }
    }
    return Trimming.of(article);
  }
}
