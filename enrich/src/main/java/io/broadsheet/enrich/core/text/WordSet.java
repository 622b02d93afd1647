package io.broadsheet.enrich.core.text;

import java.util.Arrays;

/**
 * A set of words that are never cut out of their texts: it keeps 64-bit hashes (FNV-1a), of which
 * two among the words of a page are alike once in a hundred million million pages.
 */
public final class WordSet {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[1 << 8];
  private int size;

  /** Adds the word that units {@code from} to {@code to - 1} spell. */
  public void add(char[] units, int from, int to) {
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ units[i]) * PRIME;
    }
    add(hash == 0 ? 1 : hash);
  }

  /** Whether the word that units {@code from} to {@code to - 1} of a text spell was added. */
  public boolean contains(String text, int from, int to) {
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hashes[slot(hash == 0 ? 1 : hash)] != 0;
  }

  private void add(long hash) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      size++;
      if (size * 2 > hashes.length) {
        grow();
      }
    }
  }

  private void grow() {
    long[] old = hashes;
    hashes = new long[old.length * 2];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> hashes[slot(hash)] = hash);
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
