package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the lines that name the authors: the best one around the headline and those that go on with
 * it, or else one behind the article.
 */
final class BylineLines {
  /** Evidence that a line must have: more than the mere shape of a name. */
  private static final double ENOUGH = 2.4;

  private static final int BEFORE_HEADLINE = 6;
  private static final int AFTER_HEADLINE = 16;
  private static final int MAX_LINES = 8;

  private final List<Line> lines;
  private final int headline;
  private final ArticleLines article;
  private Set<String> uncapitalised;

  private BylineLines(List<Line> lines, int headline, ArticleLines article) {
    this.lines = lines;
    this.headline = headline;
    this.article = article;
  }

  /** Their indices in order; empty if nobody is named. */
  static List<Integer> find(List<Line> lines, int headline, ArticleLines article) {
    BylineLines finder = new BylineLines(lines, headline, article);
    int first = finder.best(Math.max(0, headline - BEFORE_HEADLINE), finder.headEnd());
    if (first < 0) {
      first = finder.best(Math.max(0, article.end() - 2), lines.size());
    }
    return first < 0 ? List.of() : finder.following(first);
  }

  private int headEnd() {
    int prose = 0;
    int end = headline + 1;
    while (end < Math.min(lines.size(), headline + AFTER_HEADLINE) && prose < 3) {
      prose += lines.get(end).isProse() ? 1 : 0;
      end++;
    }
    return end;
  }

  private int best(int from, int to) {
    int best = -1;
    double bestScore = ENOUGH;
    for (int i = from; i < to; i++) {
      double score = i == headline ? 0 : score(i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(int i) {
    Line line = lines.get(i);
    if (line.words() > 40 || line.isProse() && !line.byline().explicit()) {
      return 0;
    }
    Bylines.Byline byline = Bylines.named(line.text(), isLed(i));
    if (!byline.found()) {
      return 0;
    }
    double score = byline.explicit() ? 5 : base(line, byline);
    score += dateNear(i) + (isRole(i + 1) ? 1.2 : 0);
    score += i > headline && i <= headline + 3 ? 1 : 0;
    score -= i < headline ? 1 : 0;
    score += score > 0 && isRepeated(i, byline) ? 1.2 : 0;
    score -= line.cue() == FurnitureWords.Cue.CAPTION ? 4 : 0;
    return score - (i < article.end() ? 0.12 * Math.abs(i - headline) : 0.1 * (i - article.end()));
  }

  /** A known given name tells; the mere shape only if the prose never writes the words small. */
  private double base(Line line, Bylines.Byline byline) {
    if (line.byline().found()) {
      return 2;
    }
    for (String name : byline.names()) {
      for (String word : Words.split(Words.key(name))) {
        if (uncapitalised().contains(word)) {
          return -2;
        }
      }
    }
    return 0.6;
  }

  private boolean isLed(int i) {
    return i > 0 && Bylines.isLead(lines.get(i - 1).text());
  }

  private double dateNear(int i) {
    if (!lines.get(i).dates().isEmpty()) {
      return 1.6;
    }
    return isDate(i + 1) || isDate(i - 1) ? 1.4 : isDate(i + 2) || isDate(i - 2) ? 0.8 : 0;
  }

  private boolean isDate(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).isDateLine();
  }

  private boolean isRole(int i) {
    return i < lines.size() && lines.get(i).words() <= 8 && Bylines.isRole(lines.get(i).text());
  }

  /** Whether the name stands again behind the article, or begins a line about its bearer. */
  private boolean isRepeated(int i, Bylines.Byline byline) {
    String name = byline.names().get(0);
    for (int other = i + 1; other < lines.size(); other++) {
      boolean about = lines.get(other).speech().contains("biography");
      if ((other >= article.end() - 1 || about) && lines.get(other).text().startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  /** The line itself, and those after it that go on: "A", ",", "B". */
  private List<Integer> following(int first) {
    List<Integer> found = new ArrayList<>();
    if (isLed(first)) {
      found.add(first - 1);
    }
    found.add(first);
    for (int i = first + 1; i < Math.min(lines.size(), first + MAX_LINES); i++) {
      if (isJoint(i)) {
        found.add(i);
      } else if (goesOn(i)) {
        found.add(i);
      } else {
        break;
      }
    }
    return found;
  }

  private boolean goesOn(int i) {
    if (lines.get(i).isProse()) {
      return false;
    }
    boolean lead = Bylines.isLead(lines.get(i).text()) && i + 1 < lines.size();
    return isJoint(i - 1) || isLed(i)
        ? Bylines.named(lines.get(i).text(), true).found()
        : lead || lines.get(i).byline().found();
  }

  private boolean isJoint(int i) {
    return Set.of(",", "and", "&").contains(lines.get(i).text());
  }

  /** Read only where a line looks like a name and nothing else says so. */
  private Set<String> uncapitalised() {
    if (uncapitalised == null) {
      uncapitalised = uncapitalised(lines, article);
    }
    return uncapitalised;
  }

  /** Words that the article's prose writes small: no names. */
  private static Set<String> uncapitalised(List<Line> lines, ArticleLines article) {
    Set<String> words = new HashSet<>();
    for (int i = article.start(); i < article.end(); i++) {
      for (String word : Words.split(lines.get(i).isProse() ? lines.get(i).text() : "")) {
        if (Character.isLowerCase(word.codePointAt(0))) {
          words.add(Words.key(word));
        }
      }
    }
    return words;
  }
}
