package io.broadsheet.enrich.core.page;

import io.broadsheet.schemas.RawArticle;
import java.util.List;

/**
 * A raw article, read once: its blocks in reading order, and the cues its markup carries.
 *
 * @param raw what came in; {@code html} or {@code text} is not looked at again after parsing
 * @param cues what the markup says besides its text; {@link PageCues#NONE} for plain text
 * @param blocks every block that may stand in {@code text}: for plain text all paragraphs, for HTML
 *     the article's and whatever around it could be promotion
 */
public record Page(RawArticle raw, PageCues cues, List<TextBlock> blocks) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  public boolean isHtml() {
    return raw.getHtml() != null;
  }

  /** The first block of a kind, or null. */
  public TextBlock first(BlockKind kind) {
    for (TextBlock block : blocks) {
      if (block.kind() == kind) {
        return block;
      }
    }
    return null;
  }

  /** The blocks of one kind, in reading order. */
  public List<TextBlock> all(BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).toList();
  }
}
