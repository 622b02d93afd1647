package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Authors off the visible bylines: those that say "By", or else the names that stand alone. */
final class LayoutAuthors {

  private LayoutAuthors() {}

  static Extracted<List<String>> from(Page page) {
    Map<String, String> names = new LinkedHashMap<>();
    for (boolean explicit : new boolean[] {true, false}) {
      for (TextBlock block : page.all(BlockKind.BYLINE)) {
        Bylines.Byline byline = Bylines.of(block.text());
        if (byline.explicit() == explicit) {
          byline.names().forEach(name -> names.putIfAbsent(Words.key(name), name));
        }
      }
      if (!names.isEmpty()) {
        return Extracted.of(List.copyOf(names.values()), "layout");
      }
    }
    return Extracted.of(List.of(), null);
  }
}
