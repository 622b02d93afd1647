package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of the article's blocks what is none of it: link lists, labels, repetitions. */
final class Trimming {
  private static final double LINKED = 0.7;
  private static final double LABEL = 45;
  private static final double PARAGRAPH = 80;
  private static final int LEAST_REPEATED = 40;

  private Trimming() {}

  static List<Draft> of(List<Draft> blocks) {
    List<Draft> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Draft block : blocks) {
      boolean repeated = block.text.length() >= LEAST_REPEATED && !seen.add(block.text);
      if (!repeated && !linkOnly(block) && !isNumber(block)) {
        kept.add(block);
      }
    }
    int first = first(kept);
    int last = last(kept);
    List<Draft> trimmed = new ArrayList<>();
    for (int at = 0; at < kept.size(); at++) {
      boolean outside = at < first || at > last;
      if (!(outside && isLabel(kept.get(at))) && !emptyHeading(kept, at)) {
        trimmed.add(kept.get(at));
      }
    }
    return trimmed;
  }

  private static boolean linkOnly(Draft block) {
    if (block.linkDensity < LINKED) {
      return false;
    }
    boolean sentence =
        block.tag.equals("p") && Prose.endsSentence(block.text) && block.weight > 100;
    return !sentence;
  }

  /** A count, a rank or a time of day that stands alone. */
  private static boolean isNumber(Draft block) {
    return block.text.length() <= 12
        && !block.tag.equals("tr")
        && block.text.chars().noneMatch(Character::isLetter);
  }

  /** The first block that is surely a paragraph. */
  private static int first(List<Draft> blocks) {
    for (int at = 0; at < blocks.size(); at++) {
      if (isParagraph(blocks.get(at))) {
        return at;
      }
    }
    return 0;
  }

  private static int last(List<Draft> blocks) {
    for (int at = blocks.size() - 1; at >= 0; at--) {
      if (isParagraph(blocks.get(at))) {
        return at;
      }
    }
    return blocks.size();
  }

  private static boolean isParagraph(Draft block) {
    return !block.isHeading()
        && block.weight >= PARAGRAPH
        && block.linkDensity < 0.4
        && Prose.endsSentence(block.text);
  }

  /** Short, no sentence, in no paragraph: a section's name, a count, a button. */
  private static boolean isLabel(Draft block) {
    boolean loose = !block.tag.equals("p") && !block.tag.equals("li") && !block.tag.equals("tr");
    return loose && block.weight < LABEL && !Prose.endsSentence(block.text) && !block.isHeading();
  }

  /** A heading after which nothing comes. */
  private static boolean emptyHeading(List<Draft> blocks, int at) {
    return blocks.get(at).isHeading() && at == blocks.size() - 1;
  }
}
