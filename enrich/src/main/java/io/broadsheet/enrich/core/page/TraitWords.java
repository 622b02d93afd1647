package io.broadsheet.enrich.core.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of traits.tsv. Hardly any word of a class name is among them, so that a hash is asked
 * first, which needs no text of its own: {@link String#hashCode}, of the word in lower case.
 */
final class TraitWords {
  private static final int FILTER = (1 << 14) - 1;

  private final Map<String, Integer> words = new HashMap<>();
  private final BitSet hashes = new BitSet(FILTER + 1);

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
            table.add(word, Trait.valueOf(cells[0]).bit);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return table;
  }

  /** Adds what a word says to what is known of it; 0 makes it known alone. */
  void add(String word, int traits) {
    words.merge(word, traits, (one, other) -> one | other);
    hashes.set(slot(word.hashCode()));
  }

  /** False only if no word of this hash is known. */
  boolean mayHold(int hash) {
    return hashes.get(slot(hash));
  }

  /**
   * @param word in lower case
   */
  int traits(String word) {
    return words.getOrDefault(word, 0);
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 15) & FILTER;
  }

  /** The hash of a text that goes on with a stretch of another, in lower case. */
  static int hash(int before, String text, int start, int end) {
    int hash = before;
    for (int at = start; at < end; at++) {
      char character = text.charAt(at);
      boolean capital = character >= 'A' && character <= 'Z';
      char lower = capital ? (char) (character + 32) : character;
      hash = 31 * hash + (lower < 128 ? lower : Character.toLowerCase(lower));
    }
    return hash;
  }
}
