package io.broadsheet.enrich.core.page;

import java.util.List;

/**
 * Whether a text's lines were filled up to a margin: then a line end is no paragraph's end.
 *
 * <p>A line was filled if the next line's first word would not have fitted behind it.
 */
final class HardWrap {
  private static final int MIN_MARGIN = 45;
  private static final int MAX_MARGIN = 120;

  /** Share of neighbouring lines that must look filled before any are joined. */
  private static final double ENOUGH = 0.7;

  private static final HardWrap NONE = new HardWrap(0);

  private final int margin;

  private HardWrap(int margin) {
    this.margin = margin;
  }

  /** Lines are without outer space; an empty one parts paragraphs. */
  static HardWrap of(List<String> lines) {
    int margin = 0;
    for (String line : lines) {
      margin = Math.max(margin, line.length());
    }
    if (margin < MIN_MARGIN || margin > MAX_MARGIN) {
      return NONE;
    }
    HardWrap wrap = new HardWrap(margin);
    return wrap.fits(lines) ? wrap : NONE;
  }

  /** Whether the second line goes on with the paragraph of the first. */
  boolean joins(String line, String next) {
    if (margin == 0) {
      return false;
    }
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return line.length() + 1 + word > margin && line.length() * 5 >= margin * 3;
  }

  private boolean fits(List<String> lines) {
    int pairs = 0;
    int filled = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i - 1).isEmpty() && !lines.get(i).isEmpty()) {
        pairs++;
        filled += joins(lines.get(i - 1), lines.get(i)) ? 1 : 0;
      }
    }
    return pairs >= 3 && filled >= pairs * ENOUGH;
  }
}
