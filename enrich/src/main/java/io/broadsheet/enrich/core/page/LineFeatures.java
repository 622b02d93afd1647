package io.broadsheet.enrich.core.page;

import static io.broadsheet.enrich.core.page.LayoutFeature.*;

import io.broadsheet.enrich.core.page.FurnitureWords.Cue;
import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Characters;
import java.util.EnumSet;
import java.util.Set;

/** The features of a line that its own characters give. */
final class LineFeatures {
  private static final LayoutFeature[] LENGTHS = {
    WORDS_1,
    WORDS_2,
    WORDS_3,
    WORDS_4_5,
    WORDS_6_8,
    WORDS_9_13,
    WORDS_14_20,
    WORDS_21_30,
    WORDS_31_60,
    WORDS_61
  };
  private static final int[] UP_TO = {1, 2, 3, 5, 8, 13, 20, 30, 60};

  private LineFeatures() {}

  static EnumSet<LayoutFeature> of(Line line) {
    EnumSet<LayoutFeature> features = EnumSet.noneOf(LayoutFeature.class);
    features.add(length(line.words()));
    addEnd(line, features);
    addLabels(line, features);
    addShape(line.text(), features);
    return features;
  }

  private static LayoutFeature length(int words) {
    int bucket = 0;
    while (bucket < UP_TO.length && words > UP_TO[bucket]) {
      bucket++;
    }
    return LENGTHS[bucket];
  }

  private static void addEnd(Line line, Set<LayoutFeature> features) {
    char last = line.text().charAt(line.text().length() - 1);
    add(features, ENDS_QUESTION, last == '?' || last == '？');
    add(features, ENDS_STOP, line.endsSentence() && last != '?' && last != '？');
    add(features, ENDS_COLON, last == ':' || last == '：');
    add(features, PROSE, line.isProse());
  }

  private static void addLabels(Line line, Set<LayoutFeature> features) {
    add(features, CUE_FURNITURE, line.cue() == Cue.FURNITURE);
    add(features, CUE_END, line.cue() == Cue.END);
    add(features, CUE_CAPTION, line.cue() == Cue.CAPTION);
    add(features, CUE_KEY_POINTS, line.cue() == Cue.KEY_POINTS);
    add(features, SAYS_BY, line.byline().found() && line.byline().explicit());
    add(features, IS_NAME, line.byline().found() && !line.byline().explicit());
    add(features, IS_ROLE, Bylines.isRole(line.text()));
    add(features, HAS_DATE, !line.dates().isEmpty());
    add(features, IS_DATE_LINE, line.isDateLine());
    add(features, PROMOTES, line.speech().contains("promotes"));
    add(features, LEGAL, line.speech().contains("legal"));
    add(features, BIOGRAPHY, line.speech().contains("biography"));
    add(features, HAS_AGE, line.speech().contains("age"));
  }

  private static void addShape(String text, Set<LayoutFeature> features) {
    int first = text.codePointAt(0);
    add(features, STARTS_LOWER, Character.isLowerCase(first));
    add(features, STARTS_DIGIT, Character.isDigit(first));
    add(features, STARTS_QUOTED, "\"“„«‘「".indexOf(first) >= 0);
    add(features, BULLET, "-*•●▪◦‣–·✓➤►".indexOf(first) >= 0);
    add(features, HAS_COPYRIGHT, text.indexOf('©') >= 0);
    add(features, HAS_BAR, text.indexOf('|') >= 0);
    add(features, HAS_ADDRESS, text.indexOf('@') >= 0 || text.contains("http"));
    addCapitals(text, features);
  }

  private static void addCapitals(String text, Set<LayoutFeature> features) {
    if (text.length() > 240) {
      return;
    }
    int words = 0;
    int capitalised = 0;
    boolean small = false;
    boolean capital = false;
    boolean spaced = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean upper = Characters.isUpperCase(character);
      boolean space = Characters.isSpace(character);
      words += spaced && !space ? 1 : 0;
      capitalised += spaced && upper ? 1 : 0;
      capital |= upper;
      small |= Characters.isLowerCase(character);
      spaced = space;
    }
    add(features, TITLE_CASE, words >= 4 && capitalised * 10 >= words * 7);
    add(features, ALL_CAPITALS, capital && !small);
  }

  private static void add(Set<LayoutFeature> features, LayoutFeature feature, boolean holds) {
    if (holds) {
      features.add(feature);
    }
  }
}
