package io.broadsheet.enrich.core.page;

import static io.broadsheet.enrich.core.page.LayoutFeature.*;

import io.broadsheet.enrich.core.page.FurnitureWords.Cue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The features of every line of a page: its own, its neighbours', its place, its words. */
final class PageFeatures {
  private final List<Line> lines;
  private final MainRun main;
  private final List<EnumSet<LayoutFeature>> features = new ArrayList<>();

  private PageFeatures(List<Line> lines) {
    this.lines = lines;
    this.main = MainRun.of(lines);
  }

  /** Features by which the headline is told. */
  static PageFeatures of(List<Line> lines) {
    PageFeatures page = new PageFeatures(lines);
    lines.forEach(line -> page.features.add(LineFeatures.of(line)));
    TopicWords topic = TopicWords.of(lines, page.main);
    int longest = page.longestBeforeMain();
    Map<String, Integer> seen = page.keys();
    for (int i = 0; i < lines.size(); i++) {
      page.addNeighbours(i);
      page.addPlace(i);
      page.add(i, LONGEST_BEFORE_MAIN, i == longest);
      page.add(i, REPEATED, seen.getOrDefault(lines.get(i).key(), 0) > 1);
      page.features.get(i).add(topic.share(lines.get(i)));
    }
    HeadlineRivals.add(lines, page.features);
    return page;
  }

  /** Adds what the headline's place tells of the other lines. */
  void addHeadline(int headline) {
    BodyHints.add(lines, features, headline);
    int ends = 0;
    for (int i = 0; i < lines.size(); i++) {
      add(i, BEFORE_HEADLINE, i < headline);
      add(i, HEADLINE_NEXT, headline >= 0 && i > headline && i <= headline + 2);
      add(i, HEADLINE_NEAR, headline >= 0 && i > headline && i <= headline + 6);
      add(i, AFTER_END, ends > 0);
      add(i, AFTER_END_PROSE, ends > 0 && lines.get(i).isProse());
      add(i, AFTER_ENDS, ends > 1);
      boolean counts = i > headline && i >= main.start() && lines.get(i).cue() == Cue.END;
      ends += counts ? 1 : 0;
    }
  }

  Set<LayoutFeature> of(int line) {
    return features.get(line);
  }

  int size() {
    return features.size();
  }

  MainRun main() {
    return main;
  }

  private void addNeighbours(int i) {
    add(i, PROSE_BEFORE, isProse(i - 1));
    add(i, PROSE_AFTER, isProse(i + 1));
    add(i, PROSE_NEAR_BEFORE, isProse(i - 2) || isProse(i - 3));
    add(i, PROSE_NEAR_AFTER, isProse(i + 2) || isProse(i + 3));
    add(i, CUE_BEFORE, hasCue(i - 1));
    add(i, CUE_AFTER, hasCue(i + 1));
    for (int step = 1; step <= 3; step++) {
      add(i, BYLINE_AFTER, is(i + step, SAYS_BY) || is(i + step, IS_NAME));
      add(i, BYLINE_BEFORE, is(i - step, SAYS_BY) || is(i - step, IS_NAME));
      add(i, DATE_AFTER, is(i + step, IS_DATE_LINE));
      add(i, DATE_BEFORE, is(i - step, IS_DATE_LINE));
      add(i, BIOGRAPHY_NEAR, is(i - step, BIOGRAPHY) || is(i + step, BIOGRAPHY));
    }
    add(i, SHORT_BEFORE, isShort(i - 1) && isShort(i - 2));
    add(i, SHORT_AFTER, isShort(i + 1) && isShort(i + 2));
  }

  private void addPlace(int i) {
    add(i, FIRST, i == 0);
    add(i, AMONG_FIRST, i < 4);
    add(i, LAST, i == lines.size() - 1);
    int before = main.start() - i;
    add(i, BEFORE_MAIN_1, before == 1);
    add(i, BEFORE_MAIN_2, before == 2);
    add(i, BEFORE_MAIN_3, before >= 3 && before <= 5);
    add(i, BEFORE_MAIN_6, before >= 6 && before <= 12);
    add(i, BEFORE_MAIN_13, before >= 13);
    add(i, MAIN_FIRST, before == 0);
    boolean within = main.contains(i);
    boolean shortLine = lines.get(i).words() <= 4;
    add(i, IN_MAIN, within);
    add(i, IN_MAIN_SHORT, within && shortLine);
    add(i, IN_MAIN_LABEL, within && !shortLine && !isProse(i));
    boolean after = i >= main.end();
    add(i, AFTER_MAIN, after);
    add(i, AFTER_MAIN_PROSE, after && isProse(i));
    add(i, AFTER_MAIN_6, i >= main.end() + 6);
  }

  private boolean isProse(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).isProse();
  }

  private boolean isShort(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).words() <= 3;
  }

  private boolean hasCue(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).cue() != Cue.NONE;
  }

  private boolean is(int i, LayoutFeature feature) {
    return i >= 0 && i < features.size() && features.get(i).contains(feature);
  }

  private int longestBeforeMain() {
    int longest = -1;
    for (int i = 0; i < Math.min(main.start(), lines.size()); i++) {
      Line line = lines.get(i);
      boolean fits = line.words() <= 30 && line.cue() == Cue.NONE && !line.isDateLine();
      if (fits && (longest < 0 || line.words() > lines.get(longest).words())) {
        longest = i;
      }
    }
    return longest;
  }

  private Map<String, Integer> keys() {
    Map<String, Integer> seen = new HashMap<>();
    for (Line line : lines) {
      if (!line.key().isEmpty()) {
        seen.merge(line.key(), 1, Integer::sum);
      }
    }
    return seen;
  }

  private void add(int i, LayoutFeature feature, boolean holds) {
    if (holds) {
      features.get(i).add(feature);
    }
  }
}
