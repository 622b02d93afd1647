package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a trainer sees of a plain text: its paragraphs, and the features of each.
 *
 * @param headlineFeatures one set a paragraph, known before the headline is
 */
public record LayoutExample(
    List<String> paragraphs, List<Set<LayoutFeature>> headlineFeatures, int headline) {

  /** Reads a text; {@code headline} is the line the present model takes for it, or -1. */
  public static LayoutExample of(String text) {
    List<Line> lines = lines(text);
    PageFeatures page = PageFeatures.of(lines);
    List<Set<LayoutFeature>> features = copy(page);
    return new LayoutExample(
        lines.stream().map(Line::text).toList(), features, HeadlineLine.find(lines, page));
  }

  /** The features of each paragraph once the headline is known. */
  public static List<Set<LayoutFeature>> bodyFeatures(String text, int headline) {
    PageFeatures page = PageFeatures.of(lines(text));
    page.addHeadline(headline);
    return copy(page);
  }

  private static List<Line> lines(String text) {
    return TextParagraphs.of(text).stream().map(Line::of).toList();
  }

  private static List<Set<LayoutFeature>> copy(PageFeatures page) {
    List<Set<LayoutFeature>> copy = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      copy.add(EnumSet.copyOf(page.of(i)));
    }
    return copy;
  }
}
