package io.broadsheet.enrich.core.page;

import java.util.Arrays;
import java.util.List;

/**
 * The article's text as the page's linked data declare it ({@code articleBody}). Publishers fill it
 * without markup, cut it, or leave parts out, so it replaces nothing; but where it ends like a text
 * and the blocks found cover it, what follows its last paragraph belongs to something else.
 */
final class DeclaredText {
  private static final int SHORTEST = 500;
  private static final int SHINGLE = 3;

  /** Share of a block's word triples that must stand in the text. */
  private static final double ALIGNED = 0.6;

  /** Share of the text that aligned blocks must hold for its end to be believed. */
  private static final double COVERED = 0.85;

  /** Prose that may follow in the element of the last aligned block, as a share of what is kept. */
  private static final double LARGEST_REST = 0.3;

  private DeclaredText() {}

  /** The blocks up to the last one that the declared text holds; all where it says nothing. */
  static List<Draft> ended(List<Draft> article, PageCues cues) {
    String declared = cues.jsonLd().text("articleBody");
    if (declared == null || declared.length() < SHORTEST || !Prose.endsSentence(declared)) {
      return article;
    }
    int[] known = shingles(declared);
    Arrays.sort(known);
    int last = -1;
    double held = 0;
    for (int at = 0; at < article.size(); at++) {
      if (aligned(article.get(at).text, known)) {
        last = at;
        held += article.get(at).text.length();
      }
    }
    boolean ends = held >= COVERED * declared.length() && !goesOn(article, last);
    return ends ? article.subList(0, last + 1) : article;
  }

  /** Whether much more stands in the same element: then the declared text was cut, not the page. */
  private static boolean goesOn(List<Draft> article, int last) {
    Region flow = article.get(last).flow();
    double before = 0;
    double after = 0;
    for (int at = 0; at < article.size(); at++) {
      Draft block = article.get(at);
      before += at <= last ? block.prose() : 0;
      after += at > last && block.flow() == flow ? block.prose() : 0;
    }
    return after > LARGEST_REST * before;
  }

  private static boolean aligned(String text, int[] known) {
    int[] shingles = shingles(text);
    int found = 0;
    for (int shingle : shingles) {
      found += Arrays.binarySearch(known, shingle) >= 0 ? 1 : 0;
    }
    return shingles.length > 0 && found >= ALIGNED * shingles.length;
  }

  /** Hashes of each three neighbouring words; a sign of a script without blanks is a word. */
  private static int[] shingles(String text) {
    int[] shingles = new int[text.length() / 2 + 1]; // a word and what parts it from the next
    int size = 0;
    int[] words = new int[SHINGLE];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '<') {
        int end = text.indexOf('>', at);
        at = end < 0 ? at + 1 : end + 1;
      } else if (!Character.isLetterOrDigit(character)) {
        at++;
      } else {
        int end = wordEnd(text, at);
        words[count++ % SHINGLE] = hash(text, at, end);
        at = end;
        if (count >= SHINGLE) {
          if (size == shingles.length) {
            shingles = Arrays.copyOf(shingles, 2 * size); // scripts without blanks part nothing
          }
          shingles[size++] =
              (words[count % SHINGLE] * 31 + words[(count + 1) % SHINGLE]) * 31
                  + words[(count + 2) % SHINGLE];
        }
      }
    }
    return Arrays.copyOf(shingles, size);
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash;
  }

  private static int wordEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()
        && text.charAt(start) < Prose.FIRST_WITHOUT_BLANKS
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
