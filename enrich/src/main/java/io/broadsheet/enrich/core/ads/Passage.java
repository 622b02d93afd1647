package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.Markup;

/**
 * A block or a sentence of one, read once for all signals.
 *
 * @param index of the block on its page
 * @param start of the passage within the block's text
 */
public record Passage(int index, int start, String text, Markup markup, Words words) {

  static Passage of(int index, String text, Markup markup) {
    return new Passage(index, 0, text, markup, Words.of(text));
  }

  /** A stretch of this passage, with words of its own. */
  Passage part(int from, int to) {
    String stretch = text.substring(from, to);
    return new Passage(index, start + from, stretch, markup, Words.of(stretch));
  }
}
