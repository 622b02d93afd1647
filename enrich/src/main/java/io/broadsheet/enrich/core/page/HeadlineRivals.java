package io.broadsheet.enrich.core.page;

import static io.broadsheet.enrich.core.page.LayoutFeature.*;

import io.broadsheet.enrich.core.page.FurnitureWords.Cue;
import java.util.List;
import java.util.Set;

/**
 * What tells a headline from the lines around it that look like one: the label and the trail of
 * links above it, the standfirst and the first sub-heading below.
 */
final class HeadlineRivals {
  /** How far a trail of links or a tab's title stands from the headline it repeats. */
  private static final int NEAR = 3;

  private static final int LEAST_WORDS = 3;
  private static final int MOST_WORDS = 25;

  private final List<Line> lines;
  private final List<? extends Set<LayoutFeature>> features;
  private boolean seen;

  private HeadlineRivals(List<Line> lines, List<? extends Set<LayoutFeature>> features) {
    this.lines = lines;
    this.features = features;
  }

  /** Adds to the features of each line; those of the line itself must be there. */
  static void add(List<Line> lines, List<? extends Set<LayoutFeature>> features) {
    HeadlineRivals rivals = new HeadlineRivals(lines, features);
    for (int i = 0; i < lines.size(); i++) {
      rivals.add(i);
    }
  }

  private void add(int i) {
    boolean rival = isRival(i);
    boolean before = isRival(i - 1);
    set(i, RIVAL_BEFORE, before);
    set(i, RIVAL_BEFORE_SHORTER, before && lines.get(i - 1).words() < lines.get(i).words());
    set(i, RIVAL_BEFORE_TOPICAL, before && isTopical(i - 1));
    set(i, RIVAL_NEAR_BEFORE, !before && isRival(i - 2));
    set(i, RIVAL_AFTER, isRival(i + 1));
    set(i, STANDFIRST_AFTER, isStandfirst(i + 1) && !isStandfirst(i));
    set(i, FIRST_RIVAL, rival && !seen && isTopical(i));
    set(i, TRAIL_OF_LINKS, isTrail(lines.get(i).text()));
    addCopies(i);
    addNext(i);
    seen |= rival && isTopical(i);
  }

  private void addNext(int i) {
    set(i, BYLINE_NEXT, has(i + 1, SAYS_BY) || has(i + 1, IS_NAME));
    set(i, DATE_NEXT, has(i + 1, IS_DATE_LINE));
    set(i, PROSE_NEXT, has(i + 1, PROSE));
  }

  /** A line that says the same and more, or less, close by: a trail of links, a browser's tab. */
  private void addCopies(int i) {
    String key = lines.get(i).key();
    for (int step = 1; step <= NEAR; step++) {
      set(i, HELD_BY_LINE_BEFORE, holds(i - step, key));
      set(i, HOLDS_LINE_AFTER, i + step < lines.size() && holds(i, lines.get(i + step).key()));
      set(i, SAME_AS_LINE_BEFORE, i >= step && lines.get(i - step).key().equals(key));
      set(i, SAME_AS_LINE_AFTER, isSame(i + step, key));
    }
  }

  private boolean isSame(int i, String key) {
    return i < lines.size() && !key.isEmpty() && lines.get(i).key().equals(key);
  }

  private boolean holds(int i, String key) {
    if (i < 0 || key.length() < 10 || key.indexOf(' ') < 0) {
      return false;
    }
    String longer = lines.get(i).key();
    return longer.length() > key.length() && (longer.endsWith(key) || longer.startsWith(key));
  }

  /** Links from the front page down to this one: at least two marks between words. */
  private static boolean isTrail(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += isTrailMark(text.charAt(i)) ? 1 : 0;
    }
    return marks >= 2;
  }

  private static boolean isTrailMark(char character) {
    return switch (character) {
      case '>', '›', '»', '/', '|', '→' -> true;
      default -> false;
    };
  }

  private boolean isRival(int i) {
    if (i < 0 || i >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    return line.words() >= LEAST_WORDS
        && line.words() <= MOST_WORDS
        && line.cue() == Cue.NONE
        && !has(i, ENDS_STOP)
        && !has(i, SAYS_BY)
        && !has(i, IS_NAME)
        && !has(i, IS_DATE_LINE);
  }

  /** A sentence that stands where a summary would. */
  private boolean isStandfirst(int i) {
    if (i >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    return line.words() >= 7
        && line.words() <= 45
        && line.cue() == Cue.NONE
        && line.dates().isEmpty()
        && !has(i, TOPIC_NONE)
        && !line.byline().explicit();
  }

  private boolean isTopical(int i) {
    return has(i, TOPIC_HALF) || has(i, TOPIC_MOST);
  }

  private boolean has(int i, LayoutFeature feature) {
    return i >= 0 && i < features.size() && features.get(i).contains(feature);
  }

  private void set(int i, LayoutFeature feature, boolean holds) {
    if (holds) {
      features.get(i).add(feature);
    }
  }
}
