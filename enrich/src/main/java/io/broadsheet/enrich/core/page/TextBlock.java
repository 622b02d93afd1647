package io.broadsheet.enrich.core.page;

/**
 * One paragraph, heading, list item or other block of text, in reading order.
 *
 * @param text never empty, no outer space; from HTML with runs of white space folded
 */
public record TextBlock(BlockKind kind, String text, Markup markup) {

  public TextBlock withKind(BlockKind other) {
    return new TextBlock(other, text, markup);
  }
}
