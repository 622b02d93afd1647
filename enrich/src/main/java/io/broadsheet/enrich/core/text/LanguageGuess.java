package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a text by its script, then by its most frequent words and its letters.
 *
 * <p>Small profiles instead of an n-gram library: a page costs some microseconds and start-up some
 * milliseconds, and running text, which is all we ask about, is full of frequent words.
 */
public final class LanguageGuess {
  /** So many characters tell as much as a whole article. */
  private static final int SAMPLE = 1_000;

  /** Evidence below this is chance: some three frequent words of one language. */
  private static final double ENOUGH = 2.0;

  /**
   * A page's own claim holds if its language has at least this share of the best one's evidence.
   */
  private static final double CLAIM_HOLDS = 0.6;

  private static final double LETTER = 0.7;

  private record Profile(String word, String[] languages) {}

  private static final Map<String, Profile> WORDS = new HashMap<>();
  private static final Map<Integer, Profile> LETTERS = new HashMap<>();

  static {
    Map<String, List<String>> words = new HashMap<>();
    Map<String, List<String>> letters = new HashMap<>();
    for (String[] row : Tsv.rows(LanguageGuess.class, "languages.tsv")) {
      for (String word : row[1].split(" ")) {
        words.computeIfAbsent(word, key -> new ArrayList<>()).add(row[0]);
      }
      for (int point : row[2].codePoints().toArray()) {
        letters.computeIfAbsent(Character.toString(point), key -> new ArrayList<>()).add(row[0]);
      }
    }
    words.forEach((word, of) -> WORDS.put(word, new Profile(word, of.toArray(String[]::new))));
    letters.forEach(
        (letter, of) ->
            LETTERS.put(letter.codePointAt(0), new Profile(letter, of.toArray(String[]::new))));
  }

  private LanguageGuess() {}

  /**
   * The language of a text as a BCP 47 primary subtag, or null if nothing tells.
   *
   * @param claim what the page says of itself, a BCP 47 tag; null or empty if it says nothing
   */
  public static String of(String text, String claim) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    String claimed = primary(claim);
    String byScript = ScriptLanguage.of(sample);
    if (byScript != null) {
      return byScript;
    }
    Map<String, Double> evidence = evidence(sample);
    String best = null;
    for (Map.Entry<String, Double> language : evidence.entrySet()) {
      if (best == null || isBetter(language, best, evidence.get(best))) {
        best = language.getKey();
      }
    }
    if (best == null || evidence.get(best) < ENOUGH) {
      return claimed;
    }
    boolean holds = evidence.getOrDefault(claimed, 0.0) >= evidence.get(best) * CLAIM_HOLDS;
    return claimed != null && holds ? claimed : best;
  }

  private static boolean isBetter(Map.Entry<String, Double> one, String best, double evidence) {
    int compared = Double.compare(one.getValue(), evidence);
    return compared > 0 || compared == 0 && one.getKey().compareTo(best) < 0;
  }

  /** "pt" of "pt-BR" or "pt_BR"; null for what is no language tag. */
  static String primary(String claim) {
    if (claim == null) {
      return null;
    }
    String first = Words.splitAt(Words.lower(Words.trim(claim)), "-_;, ").get(0);
    boolean tag =
        first.length() >= 2 && first.length() <= 3 && first.chars().allMatch(Character::isLetter);
    if (!tag || first.equals("und") || first.equals("mul")) {
      return null;
    }
    return switch (first) {
      case "nb", "nn" -> "no";
      case "in" -> "id";
      case "iw" -> "he";
      default -> first;
    };
  }

  private static Map<String, Double> evidence(String sample) {
    Map<String, Double> evidence = new HashMap<>();
    String lower = Words.lower(sample);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && isWordPart(lower.charAt(i));
      if (letter) {
        start = start < 0 ? i : start;
        add(evidence, LETTERS.get((int) lower.charAt(i)), LETTER);
      } else if (start >= 0) {
        add(evidence, WORDS.get(lower.substring(start, i)), 1);
        start = -1;
      }
    }
    return evidence;
  }

  private static boolean isWordPart(char character) {
    return Characters.isLetterOrMark(character);
  }

  /** A word that many languages share says the less for each; it still says something. */
  private static void add(Map<String, Double> evidence, Profile profile, double weight) {
    if (profile != null) {
      double share = weight / Math.sqrt(profile.languages().length);
      for (String language : profile.languages()) {
        evidence.merge(language, share, Double::sum);
      }
    }
  }
}
