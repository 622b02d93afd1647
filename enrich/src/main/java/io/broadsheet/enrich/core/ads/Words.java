package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.text.Characters;
import java.util.Arrays;

/**
 * The words of one text as 64-bit hashes, read in one pass: lower case, split at everything that is
 * neither letter, digit nor combining mark. All numbers are one word, all currency signs another,
 * so that an offer reads the same at any price. The pass also counts what typography tells.
 */
public final class Words {
  static final long START = 0x5174_0000_0000_0001L;
  static final long END = 0x5174_0000_0000_0002L;
  static final long NUMBER = 0x5174_0000_0000_0003L;
  static final long MONEY = 0x5174_0000_0000_0004L;
  static final long PERCENT = 0x5174_0000_0000_0005L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** English has a word in six characters; where there are more, the arrays grow. */
  private static final int CHARACTERS_A_WORD = 6;

  private final char[] text;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;
  private int[] grams;
  int letters;
  int capitals;
  int capitalised;
  int numbers;
  int exclamations;
  int quotes;
  int slashes;
  int ats;
  int arrows;

  private Words(String text) {
    this.text = text.toCharArray();
    int expected = 8 + this.text.length / CHARACTERS_A_WORD;
    this.hashes = new long[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
  }

  /** Reads the whole text; the first word is {@link #START}, the last {@link #END}. */
  static Words of(String text) {
    Words words = new Words(text);
    words.add(START, 0, 0);
    int at = 0;
    while (at < words.text.length) {
      at = words.read(at);
    }
    words.add(END, text.length(), text.length());
    return words;
  }

  public int size() {
    return size;
  }

  /** Words proper, without the two edges. */
  public int count() {
    return size - 2;
  }

  long hash(int index) {
    return hashes[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** The buckets of the runs of words, as {@link WordGrams#of} gives them; computed once. */
  int[] grams() {
    if (grams == null) {
      grams = WordGrams.of(this);
    }
    return grams;
  }

  private int read(int from) {
    char first = text[from];
    if (Characters.isWordPart(first)) {
      return readWord(from);
    }
    if (first == '%') {
      add(PERCENT, from, from + 1);
    } else if (first > ' ') {
      readMark(first, from);
    }
    return from + 1;
  }

  private int readWord(int from) {
    long hash = FNV_OFFSET;
    boolean digits = true;
    int at = from;
    for (; at < text.length; at++) {
      char c = text[at];
      if (Characters.isWordPart(c)) {
        digits &= !isLetter(c);
      } else if (!digits || !isPointInNumber(at)) {
        break;
      }
      char lower = lower(c);
      capitals += lower != c ? 1 : 0;
      hash = (hash ^ lower) * FNV_PRIME;
    }
    if (digits) {
      numbers++;
      add(NUMBER, from, at);
    } else {
      letters += at - from;
      char head = text[from];
      capitalised += lower(head) != head ? 1 : 0;
      add(hash, from, at);
    }
    return at;
  }

  private void readMark(char mark, int at) {
    switch (mark) {
      case '$', '€', '£', '₹', '¥' -> add(MONEY, at, at + 1);
      case '!' -> exclamations++;
      case '"', '“', '”', '„', '«' -> quotes++;
      case '/' -> slashes++;
      case '@' -> ats++;
      case '→', '►', '▶', '➡', '»', '›' -> arrows++;
      default -> {}
    }
  }

  private void add(long hash, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }

  private boolean isPointInNumber(int at) {
    char c = text[at];
    return (c == ',' || c == '.')
        && at + 1 < text.length
        && text[at + 1] >= '0'
        && text[at + 1] <= '9';
  }

  private static boolean isLetter(char c) {
    return c < '0' || c > '9';
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }
}
