package io.broadsheet.enrich.core.ads;

import java.util.Arrays;

/**
 * All phrases of all lexicons in one trie over word hashes, held in open-addressing tables: one
 * walk from each word finds every phrase that begins there. A gap ({@code *}) stands for up to
 * three words.
 */
final class PhraseTable {
  /** Told of each phrase found; words {@code from} to {@code to} hold it. */
  interface Found {
    void row(int row, int from, int to);
  }

  static final long GAP = 0x5174_0000_0000_0006L;
  private static final int LONGEST_GAP = 3;

  private long[] keys = new long[1 << 14];
  private int[] targets = new int[1 << 14];
  private int[] rows = new int[1 << 12];

  /** Where the gap behind a node leads; 0 where none may stand. */
  private int[] gaps = new int[1 << 12];

  /** One bit for every 16,384th of the words that begin a phrase: most words begin none. */
  private final long[] firsts = new long[1 << 8];

  private int edges;
  private int nodes = 1;

  /** Adds a phrase; of two rows with the same phrase the first stays. */
  boolean add(long[] phrase, int row) {
    int node = 0;
    firsts[first(phrase[0])] |= 1L << phrase[0];
    for (long word : phrase) {
      int next = step(node, word);
      node = next == 0 ? link(node, word) : next;
    }
    if (rows[node] != 0) {
      return false;
    }
    rows[node] = row + 1;
    return true;
  }

  /** Finds every phrase in the words, in order of where it begins. */
  void find(Words words, Found found) {
    for (int from = 0; from < words.size(); from++) {
      long word = words.hash(from);
      boolean begins = (firsts[first(word)] & 1L << word) != 0;
      int node = begins ? step(0, word) : 0;
      if (node != 0) {
        walk(words, from, from + 1, node, found);
      }
    }
  }

  private void walk(Words words, int from, int at, int reached, Found found) {
    int node = reached;
    for (int next = at; node != 0; next++) {
      if (rows[node] != 0) {
        found.row(rows[node] - 1, from, next);
      }
      if (gaps[node] != 0) {
        leap(words, from, next, gaps[node], found);
      }
      node = next < words.size() ? step(node, words.hash(next)) : 0;
    }
  }

  private void leap(Words words, int from, int at, int gap, Found found) {
    for (int next = at; next <= at + LONGEST_GAP && next < words.size(); next++) {
      int node = step(gap, words.hash(next));
      if (node != 0) {
        walk(words, from, next + 1, node, found);
        return; // the nearest end of a gap is the one meant
      }
    }
  }

  private int step(int node, long word) {
    long key = key(node, word);
    int mask = keys.length - 1;
    int slot = (int) (key >>> 20) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private int link(int node, long word) {
    if (++edges * 3 > keys.length) {
      grow();
    }
    if (nodes == rows.length) {
      rows = Arrays.copyOf(rows, nodes * 2);
      gaps = Arrays.copyOf(gaps, nodes * 2);
    }
    if (word == GAP) {
      gaps[node] = nodes;
    }
    put(key(node, word), nodes);
    return nodes++;
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 20) & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != 0) {
        put(oldKeys[slot], oldTargets[slot]);
      }
    }
  }

  private static int first(long word) {
    return (int) (word >>> 6) & 0xff;
  }

  private static long key(int node, long word) {
    long mixed = (word + node * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
