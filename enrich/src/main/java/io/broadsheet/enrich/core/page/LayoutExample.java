package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a trainer sees of a plain text: its paragraphs, and the features of each. */
public final class LayoutExample {
  private final List<Line> lines;
  private final PageFeatures page;

  private LayoutExample(List<Line> lines) {
    this.lines = lines;
    this.page = PageFeatures.of(lines);
  }

  public static LayoutExample of(String text) {
    return new LayoutExample(TextParagraphs.of(text).stream().map(Line::of).toList());
  }

  public List<String> paragraphs() {
    return lines.stream().map(Line::text).toList();
  }

  /** Whether a line can be a headline at all. */
  public boolean isPossibleHeadline(int line) {
    return HeadlineLine.isPossible(lines.get(line));
  }

  /** One set a paragraph, known before the headline is. */
  public List<Set<LayoutFeature>> headlineFeatures() {
    return copy(page);
  }

  /** The line that a model takes for the headline, or -1. */
  public int headline(LayoutModel model) {
    return HeadlineLine.find(lines, page, model);
  }

  /** One set a paragraph once the headline is known; -1 if there is none. */
  public List<Set<LayoutFeature>> bodyFeatures(int headline) {
    PageFeatures known = PageFeatures.of(lines);
    known.addHeadline(headline);
    return copy(known);
  }

  private static List<Set<LayoutFeature>> copy(PageFeatures page) {
    List<Set<LayoutFeature>> copy = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      copy.add(EnumSet.copyOf(page.of(i)));
    }
    return copy;
  }
}
