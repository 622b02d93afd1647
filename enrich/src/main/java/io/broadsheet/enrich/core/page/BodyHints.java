package io.broadsheet.enrich.core.page;

import static io.broadsheet.enrich.core.page.LayoutFeature.*;

import io.broadsheet.enrich.core.page.FurnitureWords.Cue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tells lines of the article from captions, cells of tables, copies and other stories. */
final class BodyHints {
  /** Shorter lines recur by chance. */
  private static final int LEAST_COPY = 20;

  private static final int MOST_CREDIT = 15;
  private static final int MOST_CELL = 4;

  private final List<Line> lines;
  private final List<? extends Set<LayoutFeature>> features;
  private final HeadlineWords headline;

  private BodyHints(
      List<Line> lines, List<? extends Set<LayoutFeature>> features, HeadlineWords headline) {
    this.lines = lines;
    this.features = features;
    this.headline = headline;
  }

  /**
   * Adds to the features of each line.
   *
   * @param headline index of the headline, or -1
   */
  static void add(List<Line> lines, List<? extends Set<LayoutFeature>> features, int headline) {
    String title = headline < 0 ? "" : lines.get(headline).text();
    BodyHints hints = new BodyHints(lines, features, HeadlineWords.of(title));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      hints.add(i);
      String text = lines.get(i).text();
      hints.set(i, COPY_OF_EARLIER, text.length() >= LEAST_COPY && !seen.add(text));
    }
  }

  private void add(int i) {
    Line line = lines.get(i);
    int shared = headline.in(line.text());
    set(i, HEADLINE_WORD, shared == 1);
    set(i, HEADLINE_WORDS, shared > 1);
    set(i, NO_HEADLINE_WORD, shared == 0);
    set(i, CREDIT, isCredit(i));
    set(i, CREDIT_AFTER, isCredit(i + 1));
    set(i, CREDIT_BEFORE, isCredit(i - 1));
    set(i, PICTURED, line.speech().contains("pictured"));
    set(i, TABLE_CELL, isCell(i));
    set(i, AMONG_CELLS, isCell(i - 1) && isCell(i + 1));
  }

  /** "Ada Lind/Getty Images": who made a picture. */
  private boolean isCredit(int i) {
    if (i < 0 || i >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    boolean credits = line.speech().contains("credit") || line.cue() == Cue.CAPTION;
    return credits && (line.words() <= MOST_CREDIT || line.speech().contains("credit"));
  }

  /** A few words with a digit among them. */
  private boolean isCell(int i) {
    if (i < 0 || i >= lines.size() || lines.get(i).words() > MOST_CELL) {
      return false;
    }
    String text = lines.get(i).text();
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private void set(int i, LayoutFeature feature, boolean holds) {
    if (holds) {
      features.get(i).add(feature);
    }
  }
}
