package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Dates;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The bullet summary of an HTML page: the list under a heading such as "Key points", a list that
 * the page's own class names call so, or one right below the headline.
 *
 * @param heading null where a class name tells
 */
record KeyPointBlocks(Draft heading, List<Draft> points) {
  private static final KeyPointBlocks NONE = new KeyPointBlocks(null, List.of());

  private static final int LONGEST_HEADING = 60;
  private static final int LEAST = 2;
  private static final int MOST = 16;
  private static final int MOST_LOOSE = 8;
  private static final int LEAST_WORDS = 2;
  private static final int MOST_WORDS = 100;
  private static final int SENTENCE = 7;
  private static final double LINKED = 0.5;

  BlockKind kind(Draft block) {
    if (block == heading) {
      return BlockKind.KEY_POINT_HEADING;
    }
    return points.contains(block) ? BlockKind.KEY_POINT : null;
  }

  static KeyPointBlocks find(Segments segments, List<Draft> article, Draft headline) {
    if (article.isEmpty()) {
      return NONE;
    }
    List<Draft> blocks = segments.blocks();
    int from = headline == null ? article.get(0).order : headline.order;
    int last = article.get(article.size() - 1).order;
    int middle = article.get(article.size() / 2).order;
    for (int at = 0; at + LEAST < blocks.size(); at++) {
      Draft block = blocks.get(at);
      if (block.order > Math.min(from, article.get(0).order)
          && block.order <= last
          && isHeading(block)) {
        List<Draft> points = listed(blocks, at + 1);
        if (points.isEmpty() && block.order <= middle) {
          points = loose(blocks, at);
        }
        if (!points.isEmpty()) {
          return new KeyPointBlocks(block, points);
        }
      }
    }
    KeyPointBlocks named = named(segments, from, last);
    return named == NONE && headline != null ? below(blocks, headline) : named;
  }

  /** A list of sentences right below the headline, above byline and text. */
  private static KeyPointBlocks below(List<Draft> blocks, Draft headline) {
    int at = blocks.indexOf(headline) + 1;
    List<Draft> points = listed(blocks, at);
    boolean sentences = points.stream().allMatch(KeyPointBlocks::isSentence);
    return sentences && !points.isEmpty() ? new KeyPointBlocks(null, points) : NONE;
  }

  private static boolean isHeading(Draft block) {
    return block.text.length() <= LONGEST_HEADING
        && !block.hidden
        && !block.tag.equals("li")
        && !block.tag.equals("tr")
        && (block.isHeading() || block.linkDensity < LINKED)
        && FurnitureWords.headsKeyPoints(Words.key(block.text));
  }

  /** The list items that follow at once. */
  private static List<Draft> listed(List<Draft> blocks, int from) {
    List<Draft> points = new ArrayList<>();
    int at = from;
    while (at < blocks.size() && (isEmpty(blocks.get(at)) || isLeadIn(blocks.get(at)))) {
      at++;
    }
    while (at < blocks.size() && blocks.get(at).tag.equals("li")) {
      points.add(blocks.get(at));
      at++;
    }
    return checked(points, MOST);
  }

  /** Paragraphs that share a box with their heading, or that end before the next heading. */
  private static List<Draft> loose(List<Draft> blocks, int heading) {
    Region box = box(blocks, heading);
    List<Draft> points = new ArrayList<>();
    int at = heading + 1;
    boolean boxed = box.endBlock - box.firstBlock <= MOST_LOOSE + 2;
    while (at < blocks.size()
        && (boxed ? box.contains(blocks.get(at)) : !blocks.get(at).isHeading())) {
      Draft block = blocks.get(at);
      if (!isEmpty(block) && !isLeadIn(block)) {
        points.add(block);
      }
      if (points.size() > MOST_LOOSE) {
        return List.of();
      }
      at++;
    }
    return checked(points, MOST_LOOSE);
  }

  /** The smallest element that holds a heading and what follows it. */
  private static Region box(List<Draft> blocks, int heading) {
    Region box = blocks.get(heading).region;
    while (box.parent != null && !box.contains(blocks.get(heading + 1))) {
      box = box.parent;
    }
    return box;
  }

  /** Date lines are set as lists below headlines, too. */
  private static boolean isSentence(Draft point) {
    boolean dated = !Dates.in(point.text, Dates.Order.DAY_FIRST).isEmpty();
    return Words.count(point.text) >= (dated ? 2 * SENTENCE : SENTENCE);
  }

  private static KeyPointBlocks named(Segments segments, int from, int last) {
    for (Region region : segments.regions()) {
      if (region.has(Trait.KEY_POINTS)
          && region.firstBlock >= from
          && region.firstBlock <= last
          && region.endBlock - region.firstBlock <= MOST) {
        List<Draft> items =
            segments.blocks().stream()
                .filter(block -> block.tag.equals("li") && region.contains(block))
                .toList();
        List<Draft> points = checked(items, MOST);
        if (!points.isEmpty()) {
          return new KeyPointBlocks(null, points);
        }
      }
    }
    return NONE;
  }

  /** The points, or none where one of them cannot be one: a table of contents consists of links. */
  private static List<Draft> checked(List<Draft> points, int most) {
    boolean all = points.size() >= LEAST && points.size() <= most;
    int words = 0;
    for (Draft point : points) {
      int count = Words.count(point.text);
      words += count;
      all &= !point.hidden && point.linkDensity < LINKED;
      all &= count >= LEAST_WORDS && count <= MOST_WORDS;
    }
    return all && words >= 4 * points.size() ? List.copyOf(points) : List.of();
  }

  private static boolean isEmpty(Draft block) {
    return block.text.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** "Five things to know:" */
  private static boolean isLeadIn(Draft block) {
    return block.text.endsWith(":") && !block.tag.equals("li");
  }
}
