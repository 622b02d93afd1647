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

  /** The languages that a word or letter speaks for, as positions in {@link #LANGUAGES}. */
  private record Profile(int[] languages, double share) {}

  /** In alphabetical order: of two with the same evidence the first is taken. */
  private static final List<String> LANGUAGES;

  private static final Map<String, Profile> WORDS = new HashMap<>();
  private static final Profile[] LETTERS = new Profile[Character.MAX_VALUE + 1];

  static {
    List<String[]> rows = Tsv.rows(LanguageGuess.class, "languages.tsv");
    LANGUAGES = rows.stream().map(row -> row[0]).distinct().sorted().toList();
    Map<String, List<String>> words = new HashMap<>();
    Map<Integer, List<String>> letters = new HashMap<>();
    for (String[] row : rows) {
      for (String word : row[1].split(" ")) {
        words.computeIfAbsent(word, key -> new ArrayList<>()).add(row[0]);
      }
      for (int point : row[2].codePoints().toArray()) {
        letters.computeIfAbsent(point, key -> new ArrayList<>()).add(row[0]);
      }
    }
    words.forEach((word, of) -> WORDS.put(word, profile(of, 1)));
    letters.forEach((letter, of) -> LETTERS[letter] = profile(of, LETTER));
  }

  private final String byScript;
  private final double[] evidence;

  private LanguageGuess(String byScript, double[] evidence) {
    this.byScript = byScript;
    this.evidence = evidence;
  }

  /** What a text tells of its language by itself. */
  public static LanguageGuess from(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    String byScript = ScriptLanguage.of(sample);
    return new LanguageGuess(byScript, byScript == null ? evidence(sample) : new double[0]);
  }

  /**
   * The language of a text as a BCP 47 primary subtag, or null if nothing tells.
   *
   * @param claim what the page says of itself, a BCP 47 tag; null or empty if it says nothing
   */
  public static String of(String text, String claim) {
    return from(text).language(claim);
  }

  /**
   * The language as a BCP 47 primary subtag, or null if nothing tells.
   *
   * @param claim what the page says of itself, a BCP 47 tag; null or empty if it says nothing
   */
  public String language(String claim) {
    if (byScript != null) {
      return byScript;
    }
    String claimed = primary(claim);
    int best = 0;
    for (int language = 1; language < evidence.length; language++) {
      best = evidence[language] > evidence[best] ? language : best;
    }
    if (evidence[best] < ENOUGH) {
      return claimed;
    }
    int claims = claimed == null ? -1 : LANGUAGES.indexOf(claimed);
    boolean holds = claims >= 0 && evidence[claims] >= evidence[best] * CLAIM_HOLDS;
    return holds ? claimed : LANGUAGES.get(best);
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

  private static double[] evidence(String sample) {
    double[] evidence = new double[LANGUAGES.size()];
    String lower = Words.lower(sample);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && isWordPart(lower.charAt(i));
      if (letter) {
        start = start < 0 ? i : start;
        add(evidence, LETTERS[lower.charAt(i)]);
      } else if (start >= 0) {
        add(evidence, WORDS.get(lower.substring(start, i)));
        start = -1;
      }
    }
    return evidence;
  }

  private static boolean isWordPart(char character) {
    return Characters.isLetterOrMark(character);
  }

  private static void add(double[] evidence, Profile profile) {
    if (profile != null) {
      for (int language : profile.languages()) {
        evidence[language] += profile.share();
      }
    }
  }

  /** A word that many languages share says the less for each; it still says something. */
  private static Profile profile(List<String> languages, double weight) {
    int[] positions = languages.stream().mapToInt(LANGUAGES::indexOf).toArray();
    return new Profile(positions, weight / Math.sqrt(positions.length));
  }
}
