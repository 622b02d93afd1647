package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says of each block what it is, and drops those that no reader of the article could miss. */
final class BlockLabels {
  private static final int MOST_FURNITURE = 300;
  private static final int LONGEST_CREDIT = 80;

  private BlockLabels() {}

  static List<TextBlock> label(
      Segments segments, List<Draft> article, Draft headline, PageCues cues) {
    BitSet within = new BitSet();
    article.forEach(block -> within.set(block.order));
    Draft standfirst = Standfirst.find(segments.blocks(), article, headline, cues);
    KeyPointBlocks summary = KeyPointBlocks.find(segments, article, headline);
    List<TextBlock> blocks = new ArrayList<>();
    int furniture = 0;
    for (Draft block : segments.blocks()) {
      boolean inside = within.get(block.order);
      BlockKind kind = block == headline ? BlockKind.HEADLINE : summary.kind(block);
      if (kind == null) {
        kind = FrontMatter.kind(block, headline);
      }
      if (block == standfirst && kind != BlockKind.KEY_POINT) {
        kind = BlockKind.STANDFIRST;
      }
      if (kind == null) {
        kind = inside ? kind(block) : BlockKind.FURNITURE;
      }
      if (kind != BlockKind.FURNITURE || worthKeeping(block) && furniture++ < MOST_FURNITURE) {
        blocks.add(new TextBlock(kind, block.text, markup(block, inside)));
      }
    }
    return blocks;
  }

  /** The heading that says most of what the page's title says, or null. */
  static Draft headline(Segments segments, PageCues cues) {
    String title = cues.metaTags().first("og:title", "twitter:title");
    title = title == null ? cues.metaTags().title() : title;
    Alike.Words words = Alike.words(title);
    Draft best = null;
    double bestFit = 0;
    for (Draft block : segments.blocks()) {
      if (block.isHeading() && !block.hidden) {
        double fit = 2 * words.holdShareOf(block.text) + (block.tag.equals("h1") ? 1.5 : 0);
        if (fit > bestFit + 0.01) {
          best = block;
          bestFit = fit;
        }
      }
    }
    return bestFit >= 1.5 ? best : null;
  }

  private static BlockKind kind(Draft block) {
    if (block.isHeading()) {
      return BlockKind.SUBHEADING;
    }
    return switch (block.tag) {
      case "li", "dd", "dt" -> BlockKind.LIST_ITEM;
      case "tr" -> BlockKind.TABLE_ROW;
      case "figcaption" -> BlockKind.CAPTION;
      default -> {
        boolean caption = block.within(Trait.CAPTION) && block.weight < 400;
        yield caption || isCredit(block.text) ? BlockKind.CAPTION : BlockKind.PARAGRAPH;
      }
    };
  }

  /** A photographer or source in brackets that stand alone on their line. */
  private static boolean isCredit(String text) {
    return text.length() <= LONGEST_CREDIT
        && text.startsWith("(")
        && text.endsWith(")")
        && FurnitureWords.cue(Words.key(text)) == FurnitureWords.Cue.CAPTION;
  }

  private static boolean worthKeeping(Draft block) {
    if (block.hidden || block.weight < 15 || block.text.indexOf(' ') < 0) {
      return false;
    }
    return block.linkDensity < 0.8 || block.within(Trait.PROMOTION);
  }

  private static Markup markup(Draft block, boolean inside) {
    return new Markup(block.tag, block.region.hints(), block.links, block.linkDensity, inside);
  }
}
