package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks up what class names and ids say. A name is cut into words at signs, digits and changes of
 * case; single words and neighbouring words written as one are looked up, and whole names.
 *
 * <p>One instance a page: it remembers the names it has seen, since pages repeat them.
 */
final class Traits {
  private static final Map<String, Integer> WORDS = read("/io/broadsheet/enrich/page/traits.tsv");

  /** {@code has-sidebar} says what an element stands beside, not what it is. */
  private static final Set<String> ABOUT_ANOTHER =
      Set.of("has", "with", "no", "not", "without", "hide", "show", "js", "is", "data", "u");

  private static final int LONGEST_NAME = 400;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The traits of a {@code class} or {@code id} attribute, as bits of {@link Trait}. */
  int of(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = seen.get(names);
    if (known == null) {
      known = look(names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names);
      seen.put(names, known);
    }
    return known;
  }

  private static int look(String names) {
    int traits = 0;
    for (String name : Words.split(names)) {
      traits |= WORDS.getOrDefault("=" + name.toLowerCase(Locale.ROOT), 0);
      traits |= words(name);
    }
    return traits;
  }

  private static int words(String names) {
    int traits = 0;
    String before = "";
    String last = "";
    int at = 0;
    while (at < names.length()) {
      char character = names.charAt(at);
      if (!Character.isLetter(character)) {
        at++;
        continue;
      }
      int end = wordEnd(names, at);
      String word = names.substring(at, end).toLowerCase(Locale.ROOT);
      if (last.isEmpty() && ABOUT_ANOTHER.contains(word)) {
        return 0;
      }
      traits |= WORDS.getOrDefault(word, 0);
      if (!last.isEmpty()) {
        traits |= WORDS.getOrDefault(last + word, 0);
      }
      if (!before.isEmpty()) {
        traits |= WORDS.getOrDefault(before + last + word, 0);
      }
      before = last;
      last = word;
      at = end;
    }
    return traits;
  }

  private static int wordEnd(String names, int start) {
    int end = start + 1;
    while (end < names.length() && Character.isLetter(names.charAt(end))) {
      if (Character.isUpperCase(names.charAt(end))
          && Character.isLowerCase(names.charAt(end - 1))) {
        break;
      }
      end++;
    }
    return end;
  }

  private static Map<String, Integer> read(String resource) {
    Map<String, Integer> words = new HashMap<>();
    try (InputStream in = Traits.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          int trait = Trait.valueOf(cells[0]).bit;
          for (String word : cells[1].split(" ")) {
            words.merge(word, trait, (one, other) -> one | other);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(words);
  }
}
