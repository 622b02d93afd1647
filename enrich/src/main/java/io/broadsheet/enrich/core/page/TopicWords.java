package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Characters;
import io.broadsheet.enrich.core.text.WordSet;
import io.broadsheet.enrich.core.text.Words;
import java.util.List;

/** The longer words of a page's prose: a headline is made of them, a menu is not. */
final class TopicWords {
  private static final int MIN_LENGTH = 4;
  private static final int MAX_LINES = 60;

  /** Words are compared by their beginnings: a cheap stem for any inflected language. */
  private static final int STEM = 6;

  private final WordSet stems = new WordSet();

  private TopicWords() {}

  static TopicWords of(List<Line> lines, MainRun main) {
    TopicWords words = new TopicWords();
    int end = Math.min(main.end(), main.start() + MAX_LINES);
    for (int i = main.start(); i < end; i++) {
      if (lines.get(i).isProse()) {
        words.addAll(Words.lowerUnits(lines.get(i).text()));
      }
    }
    return words;
  }

  private void addAll(char[] text) {
    int start = -1;
    for (int i = 0; i <= text.length; i++) {
      boolean letter = i < text.length && Characters.isLetterOrDigit(text[i]);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= MIN_LENGTH) {
          stems.add(text, start, Math.min(i, start + STEM));
        }
        start = -1;
      }
    }
  }

  /** How much of a line is made of the prose's words. Long lines have no key, and are prose. */
  LayoutFeature share(Line line) {
    int known = 0;
    int all = 0;
    String key = line.key();
    for (int start = 0; start < key.length(); ) {
      int blank = key.indexOf(' ', start);
      int end = blank < 0 ? key.length() : blank;
      if (end - start >= MIN_LENGTH) {
        all++;
        known += stems.contains(key, start, Math.min(end, start + STEM)) ? 1 : 0;
      }
      start = end + 1;
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
