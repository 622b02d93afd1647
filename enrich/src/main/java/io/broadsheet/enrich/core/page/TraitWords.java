package io.broadsheet.enrich.core.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of traits.tsv by their hashes, so that no word need be cut out of a class name to be
 * looked up: FNV-1a over 64 bits (Fowler, Noll, Vo) of the UTF-16 units in lower case. Two words
 * share a hash by chance in one of 10^16 questions.
 */
final class TraitWords {
  static final long EMPTY = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[1 << 10];
  private int[] traits = new int[1 << 10];
  private int size;

  /**
   * @param resource rows of trait, words, reason
   */
  static TraitWords read(String resource) {
    TraitWords table = new TraitWords();
    try (InputStream in = TraitWords.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          for (String word : cells[1].split(" ")) {
            table.add(hash(EMPTY, word, 0, word.length()), Trait.valueOf(cells[0]).bit);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return table;
  }

  /** The traits of the word with this hash; 0 if it is none of ours. */
  int of(long hash) {
    return traits[slot(hash)];
  }

  private void add(long hash, int bits) {
    if (2 * ++size > hashes.length) {
      grow();
    }
    int slot = slot(hash);
    hashes[slot] = hash;
    traits[slot] |= bits;
  }

  private void grow() {
    long[] known = hashes;
    int[] bits = traits;
    hashes = new long[2 * known.length];
    traits = new int[hashes.length];
    for (int at = 0; at < known.length; at++) {
      if (bits[at] != 0) {
        int slot = slot(known[at]);
        hashes[slot] = known[at];
        traits[slot] = bits[at];
      }
    }
  }

  private int slot(long hash) {
    int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
    while (traits[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  /** The hash of a text that goes on with a stretch of another, in lower case. */
  static long hash(long before, String text, int start, int end) {
    long hash = before;
    for (int at = start; at < end; at++) {
      char unit = text.charAt(at);
      boolean capital = unit >= 'A' && unit <= 'Z';
      char lower = capital ? (char) (unit + 32) : unit;
      hash = (hash ^ (lower < 128 ? lower : Character.toLowerCase(lower))) * PRIME;
    }
    return hash;
  }
}
