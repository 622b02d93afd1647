package io.broadsheet.enrich.core.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two short texts say the same. */
public final class Alike {
  private Alike() {}

  /** Letters and digits alone, in lower case, words parted by one blank. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean blank = false;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      char character = lower.charAt(at);
      if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
        if (blank && !plain.isEmpty()) {
          plain.append(' ');
        }
        blank = false;
        plain.append(character);
      } else if (character != '\'' && character != '’') {
        blank = true;
      }
    }
    return plain.toString();
  }

  /** The words of one text, for those who compare many others with it. */
  static final class Words {
    private final Set<String> words;

    private Words(Set<String> words) {
      this.words = words;
    }

    /** Share of a text's words that stand among these, 0 to 1. */
    double holdShareOf(String text) {
      List<String> all = list(text);
      int common = 0;
      for (String word : all) {
        common += words.contains(word) ? 1 : 0;
      }
      return all.isEmpty() ? 0 : (double) common / all.size();
    }
  }

  static Words words(String text) {
    return new Words(new HashSet<>(list(text)));
  }

  /** Share of the first text's words that stand in the second, 0 to 1. */
  public static double share(String one, String other) {
    return words(other).holdShareOf(one);
  }

  /** Whether both read the same but for signs, case and white space. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static List<String> list(String text) {
    String plain = plain(text);
    if (Prose.weight(plain) > 1.8 * plain.length()) {
      return plain.codePoints().mapToObj(Character::toString).filter(s -> !s.isBlank()).toList();
    }
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
  }
}
