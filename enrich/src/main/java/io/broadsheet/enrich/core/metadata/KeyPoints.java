package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.Words;
import java.util.List;

/** The page's own bullet summary, without its bullets. */
final class KeyPoints implements Field<List<String>> {
  private static final String BULLETS = "-*•●▪◦‣–—·";

  @Override
  public Extracted<List<String>> extract(Page page) {
    List<String> points =
        page.all(BlockKind.KEY_POINT).stream()
            .map(block -> withoutBullet(block.text()))
            .filter(point -> !point.isEmpty())
            .toList();
    return Extracted.of(points, points.isEmpty() ? null : "layout");
  }

  private static String withoutBullet(String text) {
    boolean bullet =
        text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0 && Words.isSpace(text.charAt(1));
    return bullet ? Words.trim(text.substring(1)) : text;
  }
}
