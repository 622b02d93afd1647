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
    Hidden.reveal(segments);
    Furniture.mark(segments);
    Region container = Containers.choose(segments);
    Teasers.mark(segments, container);
    List<Draft> article = new ArrayList<>();
    for (Draft block : segments.blocks()) {
      if (container.contains(block) && !block.hidden && !block.region.furniture) {
        article.add(block);
      }
    }
    article = Appended.cut(article, segments, cues);
    return DeclaredText.ended(Trimming.of(Phrases.without(article)), cues);
  }
}
