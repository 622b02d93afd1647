package io.broadsheet.benchmarks.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labels of a text's lines, from a label of the whole text. */
final class LineLabels {
  private static final int SHINGLE = 4;

  private LineLabels() {}

  /** Per line 1 if most of its four-word shingles are the body's, else 0; -1 without a body. */
  static int[] inBody(List<String> paragraphs, String body) {
    int[] labels = new int[paragraphs.size()];
    Set<List<String>> shingles = new HashSet<>();
    List<String> words = words(body);
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(words.subList(i, i + SHINGLE));
    }
    Set<String> lines = new HashSet<>();
    body.lines().forEach(line -> lines.add(form(line)));
    for (int i = 0; i < labels.length; i++) {
      labels[i] = body.isBlank() ? -1 : label(paragraphs.get(i), shingles, lines);
    }
    return labels;
  }

  private static int label(String paragraph, Set<List<String>> shingles, Set<String> lines) {
    List<String> words = words(paragraph);
    if (words.size() < SHINGLE) {
      return lines.contains(form(paragraph)) ? 1 : 0;
    }
    int all = words.size() - SHINGLE + 1;
    int found = 0;
    for (int i = 0; i < all; i++) {
      found += shingles.contains(words.subList(i, i + SHINGLE)) ? 1 : 0;
    }
    return found * 10 >= all * 6 ? 1 : 0;
  }

  /** The square root of each line's length in words, summing to 100 over the page. */
  static double[] weights(List<String> paragraphs) {
    double[] weights = new double[paragraphs.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.sqrt(1.0 + words(paragraphs.get(i)).size());
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 100 / sum;
    }
    return weights;
  }

  /** Words in lower case, a blank between. */
  static String form(String text) {
    return String.join(" ", words(text.toLowerCase(Locale.ROOT)));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
