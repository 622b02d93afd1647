package io.broadsheet.enrich.core.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that introduce a byline: "By", "Written by", "Von", "Published on Friday by". */
final class BylineLead {
  private static final int MAX_WORDS = 3;

  /** Words before an inner "by": more make a sentence. */
  private static final int MAX_INNER = 14;

  /** Words that a lead can begin with: most lines begin with another. */
  private static final Set<String> FIRSTS = firsts();

  private BylineLead() {}

  /** What follows the introducing words, or null if there are none. */
  static String after(String segment) {
    String glued = glued(segment);
    if (glued != null) {
      return glued;
    }
    if (!FIRSTS.contains(firstWord(segment))) {
      return null;
    }
    List<String> words = Words.split(segment);
    for (int count = Math.min(MAX_WORDS, words.size()); count > 0; count--) {
      String phrase = Words.lower(String.join(" ", words.subList(0, count)));
      boolean colon = phrase.endsWith(":");
      String bare = Words.trim(colon ? phrase.substring(0, phrase.length() - 1) : phrase);
      if (BylineWords.LIST.has("lead", bare)) {
        return String.join(" ", words.subList(count, words.size()));
      }
    }
    return inner(words);
  }

  private static String firstWord(String segment) {
    int end = 0;
    while (end < segment.length() && !Characters.isSpace(segment.charAt(end))) {
      end++;
    }
    return BylineWords.bare(Words.lower(segment.substring(0, end)));
  }

  private static Set<String> firsts() {
    Set<String> firsts = new HashSet<>(BylineWords.LIST.group("cut"));
    for (String lead : BylineWords.LIST.group("lead")) {
      firsts.add(firstWord(lead));
    }
    return firsts;
  }

  /** "ByKyle Irving": pages that set the name in an element of its own lose the blank. */
  private static String glued(String segment) {
    boolean glued =
        segment.startsWith("By")
            && segment.length() > 4
            && Character.isUpperCase(segment.charAt(2));
    return glued ? segment.substring(2) : null;
  }

  /** "Posted on Friday by A": what tells of publication may hold the name in its middle. */
  private static String inner(List<String> words) {
    boolean posted =
        words.size() > 2
            && words.size() <= MAX_INNER
            && BylineWords.LIST.has("cut", BylineWords.bare(Words.lower(words.get(0))));
    for (int i = 1; posted && i + 1 < words.size(); i++) {
      if (BylineWords.bare(words.get(i)).equalsIgnoreCase("by")) {
        return String.join(" ", words.subList(i + 1, words.size()));
      }
    }
    return null;
  }
}
