package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says of each line of a plain text what it is on its page. */
final class TextLayout {
  private final List<Line> lines;
  private final List<BlockKind> kinds;

  private TextLayout(List<Line> lines) {
    this.lines = lines;
    this.kinds = new ArrayList<>(Collections.nCopies(lines.size(), BlockKind.FURNITURE));
  }

  /** One kind a line, in the order of the lines. */
  static List<BlockKind> kinds(List<Line> lines, LayoutModel model) {
    TextLayout layout = new TextLayout(lines);
    PageFeatures page = PageFeatures.of(lines);
    int headline = HeadlineLine.find(lines, page, model);
    page.addHeadline(headline);
    ArticleLines article = ArticleLines.find(lines, page, headline, model);
    layout.markBody(article);
    layout.markHead(headline, article);
    KeyPointLines.mark(lines, layout.kinds, Math.max(headline, 0), article.end());
    return List.copyOf(layout.kinds);
  }

  private void markBody(ArticleLines article) {
    for (int i = article.start(); i < article.end(); i++) {
      kinds.set(i, bodyKind(i, article));
    }
  }

  private BlockKind bodyKind(int i, ArticleLines article) {
    Line line = lines.get(i);
    if (article.isDropped(i) || line.isBulletMark()) {
      return line.cue() == FurnitureWords.Cue.CAPTION ? BlockKind.CAPTION : BlockKind.FURNITURE;
    }
    if (i > article.start() && lines.get(i - 1).isBulletMark() || startsWithBullet(line.text())) {
      return BlockKind.LIST_ITEM;
    }
    return isSubheading(i, article) ? BlockKind.SUBHEADING : BlockKind.PARAGRAPH;
  }

  private static boolean startsWithBullet(String text) {
    return text.length() > 2 && "-*•●▪◦‣".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  private boolean isSubheading(int i, ArticleLines article) {
    Line line = lines.get(i);
    boolean followed = i + 1 < article.end() && lines.get(i + 1).words() > line.words();
    boolean ends = line.endsSentence() && !line.text().endsWith("?");
    return line.words() <= 14 && !ends && followed && !line.text().endsWith(":");
  }

  private void markHead(int headline, ArticleLines article) {
    DateLines.find(lines, headline, article).forEach(i -> kinds.set(i, BlockKind.DATE_LINE));
    BylineLines.find(lines, headline, article).forEach(i -> kinds.set(i, BlockKind.BYLINE));
    if (headline >= 0) {
      kinds.set(headline, BlockKind.HEADLINE);
      markStandfirst(headline);
    }
  }

  /** A sentence between the headline and its byline or date. */
  private void markStandfirst(int headline) {
    for (int i = headline + 1; i <= headline + 2 && i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      boolean sentence = line.words() >= 8 && line.words() <= 60 && line.dates().isEmpty();
      boolean plain = line.cue() == FurnitureWords.Cue.NONE && line.speech().isEmpty();
      if (sentence && plain && kinds.get(i) != BlockKind.BYLINE && headGoesOn(i + 1)) {
        kinds.set(i, BlockKind.STANDFIRST);
        return;
      }
    }
  }

  private boolean headGoesOn(int from) {
    for (int i = from; i < Math.min(lines.size(), from + 3); i++) {
      BlockKind kind = kinds.get(i);
      if (kind == BlockKind.BYLINE || kind == BlockKind.DATE_LINE) {
        return true;
      }
    }
    return false;
  }
}
