package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longer words of a page's prose: a headline is made of them, a menu is not. */
final class TopicWords {
  private static final int MIN_LENGTH = 4;
  private static final int MAX_LINES = 60;

  /** Words are compared by their beginnings: a cheap stem for any inflected language. */
  private static final int STEM = 6;

  private final Set<String> stems = new HashSet<>();

  private TopicWords() {}

  static TopicWords of(List<Line> lines, MainRun main) {
    TopicWords words = new TopicWords();
    int end = Math.min(main.end(), main.start() + MAX_LINES);
    for (int i = main.start(); i < end; i++) {
      if (lines.get(i).isProse()) {
        words.addAll(Words.lower(lines.get(i).text()));
      }
    }
    return words;
  }

  private void addAll(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= MIN_LENGTH) {
          stems.add(text.substring(start, Math.min(i, start + STEM)));
        }
        start = -1;
      }
    }
  }

  /** How much of a line is made of the prose's words. Long lines have no key, and are prose. */
  LayoutFeature share(Line line) {
    int known = 0;
    int all = 0;
    for (String word : Words.split(line.key())) {
      if (word.length() >= MIN_LENGTH) {
        all++;
        known += stems.contains(word.substring(0, Math.min(word.length(), STEM))) ? 1 : 0;
      }
    }
    if (known == 0) {
      return LayoutFeature.TOPIC_NONE;
    }
    double share = (double) known / all;
    return share < 0.4
        ? LayoutFeature.TOPIC_SOME
        : share < 0.75 ? LayoutFeature.TOPIC_HALF : LayoutFeature.TOPIC_MOST;
  }
}
