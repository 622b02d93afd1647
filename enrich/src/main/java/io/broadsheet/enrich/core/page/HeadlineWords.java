package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Characters;
import java.util.Arrays;

/** The longer words of a headline, as hashes of their beginnings: a cheap stem. */
final class HeadlineWords {
  private static final int MIN_LENGTH = 4;
  private static final int STEM = 6;
  private static final int MOST = 40;

  private final int[] stems;

  private HeadlineWords(int[] stems) {
    this.stems = stems;
  }

  static HeadlineWords of(String headline) {
    int[] found = new int[MOST];
    int size = 0;
    for (int at = 0; at < headline.length() && size < MOST; at++) {
      int end = end(headline, at);
      if (end - at >= MIN_LENGTH) {
        found[size++] = stem(headline, at, end);
      }
      at = end;
    }
    int[] stems = Arrays.copyOf(found, size);
    Arrays.sort(stems);
    return new HeadlineWords(stems);
  }

  /** How many of them a line holds, each time it does. */
  int in(String line) {
    int shared = 0;
    for (int at = 0; at < line.length() && stems.length > 0; at++) {
      int end = end(line, at);
      if (end - at >= MIN_LENGTH && Arrays.binarySearch(stems, stem(line, at, end)) >= 0) {
        shared++;
      }
      at = end;
    }
    return shared;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && Characters.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int stem(String text, int start, int end) {
    int hash = 0;
    for (int at = start; at < Math.min(end, start + STEM); at++) {
      hash = 31 * hash + Characters.lower(text.charAt(at));
    }
    return hash;
  }
}
