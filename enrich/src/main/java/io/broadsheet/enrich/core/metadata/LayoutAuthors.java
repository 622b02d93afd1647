package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Authors off the visible bylines: those that say "By", or else the names that stand alone. */
final class LayoutAuthors {
  private static final int MAX = 20;
  private static final Set<String> JOINTS = Set.of(",", "and", "&");

  private LayoutAuthors() {}

  static Extracted<List<String>> from(Page page) {
    Map<String, String> explicit = new LinkedHashMap<>();
    Map<String, String> alone = new LinkedHashMap<>();
    boolean led = false;
    for (TextBlock block : page.all(BlockKind.BYLINE)) {
      boolean joint = JOINTS.contains(block.text());
      Bylines.Byline byline = Bylines.named(block.text(), led && !joint);
      Map<String, String> names = byline.explicit() ? explicit : alone;
      byline.names().forEach(name -> names.putIfAbsent(Words.key(name), name));
      led = Bylines.isLead(block.text()) || joint && !explicit.isEmpty();
    }
    Map<String, String> names = explicit.isEmpty() ? alone : explicit;
    List<String> authors = names.values().stream().limit(MAX).toList();
    return Extracted.of(authors, authors.isEmpty() ? null : "layout");
  }
}
