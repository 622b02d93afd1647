package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Lexicon;
import io.broadsheet.enrich.core.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fixed phrases of page furniture, in many languages, from {@code furniture.tsv}. */
final class FurnitureWords {
  private static final Lexicon PHRASES = Lexicon.grouped(FurnitureWords.class, "furniture.tsv");
  private static final Set<String> KEY_POINTS = PHRASES.group("key-points");
  private static final Set<String> END = PHRASES.group("end");
  private static final Set<String> LINE = PHRASES.group("line");
  private static final Set<String> KEY_POINTS_PREFIX = PHRASES.group("key-points-prefix");
  private static final Set<String> END_PREFIX = PHRASES.group("end-prefix");
  private static final Set<String> PREFIX = PHRASES.group("prefix");
  private static final Set<String> CAPTION = PHRASES.group("caption");
  private static final int MAX_WORDS = 6;

  /** First words of the phrases that a line may begin with: most lines begin with another. */
  private static final Set<String> FIRSTS = firsts();

  /** What a fixed phrase says about the line it stands on. */
  enum Cue {
    NONE,
    /** Furniture wherever it stands: "Advertisement", "Share this article". */
    FURNITURE,
    /** Nothing of the article follows: "Related articles", "About the author". */
    END,
    /** A caption or its credit: "Image credit: ...". */
    CAPTION,
    /** The heading of a bullet summary: "Key points". */
    KEY_POINTS
  }

  private FurnitureWords() {}

  /** By a line's key (see {@link Words#key}); empty keys, of long lines, have no cue. */
  static Cue cue(String key) {
    if (key.isEmpty()) {
      return Cue.NONE;
    }
    if (KEY_POINTS.contains(key)) {
      return Cue.KEY_POINTS;
    }
    if (END.contains(key)) {
      return Cue.END;
    }
    if (LINE.contains(key)) {
      return Cue.FURNITURE;
    }
    return prefix(key);
  }

  /** Whether the whole line is such a phrase, not just its beginning. */
  static boolean isWholeLine(String key) {
    return LINE.contains(key);
  }

  /** Whether a short line heads a bullet summary, with whatever stands behind such words. */
  static boolean headsKeyPoints(String key) {
    int second = key.indexOf(' ', key.indexOf(' ') + 1);
    return KEY_POINTS.contains(key)
        || second > 0 && KEY_POINTS_PREFIX.contains(key.substring(0, second));
  }

  private static Cue prefix(String key) {
    if (!FIRSTS.contains(firstWord(key))) {
      return Cue.NONE;
    }
    int end = 0;
    for (int words = 1; words <= MAX_WORDS && end >= 0; words++) {
      end = key.indexOf(' ', end + 1);
      String start = end < 0 ? key : key.substring(0, end);
      if (END_PREFIX.contains(start)) {
        return Cue.END;
      }
      if (PREFIX.contains(start)) {
        return Cue.FURNITURE;
      }
      if (CAPTION.contains(start)) {
        return Cue.CAPTION;
      }
    }
    return Cue.NONE;
  }

  private static String firstWord(String phrase) {
    int end = phrase.indexOf(' ');
    return end < 0 ? phrase : phrase.substring(0, end);
  }

  private static Set<String> firsts() {
    Set<String> firsts = new HashSet<>();
    for (String group : List.of("end-prefix", "prefix", "caption")) {
      PHRASES.group(group).forEach(phrase -> firsts.add(firstWord(phrase)));
    }
    return firsts;
  }
}
