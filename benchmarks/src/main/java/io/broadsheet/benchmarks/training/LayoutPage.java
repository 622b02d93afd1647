package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.LayoutExample;
import io.broadsheet.enrich.core.page.LayoutFeature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One labelled plain text as training sees it.
 *
 * @param site the publisher's host, so that folds never share one
 * @param headline index of the headline's line, -1 if the label is missing or stands on no line
 * @param inBody per line 1 or 0; -1 where the label cannot tell
 * @param weights per line its share of the page's words
 */
record LayoutPage(
    String site,
    List<Set<LayoutFeature>> headlineFeatures,
    int headline,
    List<Set<LayoutFeature>> bodyFeatures,
    int[] inBody,
    double[] weights) {
  private static final int SHINGLE = 4;

  static LayoutPage of(JsonNode line, String site) {
    String text = line.path("text").asText();
    LayoutExample example = LayoutExample.of(text);
    JsonNode expected = line.path("expected");
    int headline = find(example.paragraphs(), form(expected.path("title").asText("")));
    int known = headline >= 0 ? headline : example.headline();
    List<String> paragraphs = example.paragraphs();
    return new LayoutPage(
        site,
        example.headlineFeatures(),
        headline,
        LayoutExample.bodyFeatures(text, known),
        labels(paragraphs, expected.path("body").asText("")),
        weights(paragraphs));
  }

  /** The first line that says just the title. */
  private static int find(List<String> paragraphs, String title) {
    for (int i = 0; i < paragraphs.size() && !title.isEmpty(); i++) {
      if (form(paragraphs.get(i)).equals(title)) {
        return i;
      }
    }
    return -1;
  }

  private static int[] labels(List<String> paragraphs, String body) {
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

  private static double[] weights(List<String> paragraphs) {
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

  private static String form(String text) {
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
