package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores ad spans against paragraphs labelled by hand: a paragraph counts as flagged when at least
 * half of its characters lie in spans.
 */
final class SpanScorer {
  private static final int LONG_PARAGRAPH = 40;

  private final Counts paragraphs = new Counts();
  private final Counts longParagraphs = new Counts();
  private final Counts articles = new Counts();
  private final Counts blocks = new Counts();
  private double news;
  private double newsFlagged;
  private double clean;
  private double cleanFlagged;

  void add(JsonNode gold, EnrichedArticle found) {
    List<Boolean> wanted = new ArrayList<>();
    gold.path("paragraphs")
        .forEach(paragraph -> wanted.add(paragraph.path("label").asText().equals("ad-promo")));
    List<Boolean> flagged = flagged(gold.path("paragraphs"), found);
    for (int i = 0; i < wanted.size(); i++) {
      addParagraph(gold.path("paragraphs").get(i), wanted.get(i), flagged.get(i));
    }
    boolean promotes = wanted.contains(true);
    boolean said = !found.getAdSpans().isEmpty();
    articles.add(promotes, said);
    clean += promotes ? 0 : 1;
    cleanFlagged += !promotes && said ? 1 : 0;
    addBlocks(runs(wanted), runs(flagged));
  }

  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("paragraphs.precision", paragraphs.ratio().precision());
    figures.put("paragraphs.recall", paragraphs.ratio().recall());
    figures.put("paragraphs.f1", paragraphs.ratio().f1());
    figures.put("paragraphs40.f1", longParagraphs.ratio().f1());
    figures.put("blocks.f1", blocks.ratio().f1());
    figures.put("articles.f1", articles.ratio().f1());
    figures.put("news.unflagged", news == 0 ? 0 : 1 - newsFlagged / news);
    figures.put("clean.unflagged", clean == 0 ? 0 : 1 - cleanFlagged / clean);
    return figures;
  }

  private void addParagraph(JsonNode paragraph, boolean wanted, boolean flagged) {
    paragraphs.add(wanted, flagged);
    if (paragraph.path("text").asText().length() >= LONG_PARAGRAPH) {
      longParagraphs.add(wanted, flagged);
    }
    if (paragraph.path("label").asText().equals("article")) {
      news++;
      newsFlagged += flagged ? 1 : 0;
    }
  }

  private void addBlocks(List<int[]> gold, List<int[]> found) {
    long hits =
        gold.stream().filter(run -> found.stream().anyMatch(other -> overlap(run, other))).count();
    blocks.hits += hits;
    blocks.extras += found.size() - hits;
    blocks.misses += gold.size() - hits;
  }

  /** Paragraphs are looked up in order, so that repeats don't confuse. */
  private static List<Boolean> flagged(JsonNode paragraphs, EnrichedArticle found) {
    Flat flat = Flat.of(found);
    List<Boolean> flags = new ArrayList<>();
    int at = 0;
    for (JsonNode paragraph : paragraphs) {
      String text = Normal.blanks(paragraph.path("text").asText());
      int place = flat.text.indexOf(text, at);
      place = place < 0 ? flat.text.indexOf(text) : place;
      boolean flag = place >= 0 && !text.isEmpty() && flat.mostlyAd(place, place + text.length());
      flags.add(flag);
      at = place < 0 ? at : Math.max(at, place + text.length());
    }
    return flags;
  }

  private static List<int[]> runs(List<Boolean> flags) {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      if (flags.get(i)) {
        int start = i;
        while (i < flags.size() && flags.get(i)) {
          i++;
        }
        runs.add(new int[] {start, i});
      }
    }
    return runs;
  }

  /** Whether two runs share at least half of their union. */
  private static boolean overlap(int[] one, int[] other) {
    int shared = Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
    return 2 * shared >= one[1] - one[0] + other[1] - other[0] - shared;
  }

  /** Text with single blanks, and which of its characters lie in spans. */
  private record Flat(String text, BitSet ads) {
    static Flat of(EnrichedArticle article) {
      BitSet marked = new BitSet();
      for (AdSpan span : article.getAdSpans()) {
        marked.set(span.getStart(), span.getEnd());
      }
      StringBuilder text = new StringBuilder();
      BitSet ads = new BitSet();
      for (int i = 0; i < article.getText().length(); i++) {
        char unit = article.getText().charAt(i);
        boolean space = Character.isWhitespace(unit) || Character.isSpaceChar(unit);
        if (!space) {
          ads.set(text.length(), marked.get(i));
          text.append(unit);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      }
      return new Flat(text.toString(), ads);
    }

    boolean mostlyAd(int start, int end) {
      long characters = text.substring(start, end).chars().filter(unit -> unit != ' ').count();
      return 2L * ads.get(start, end).cardinality() >= characters;
    }
  }

  /** Hits, false alarms and misses. */
  static final class Counts {
    private double hits;
    private double extras;
    private double misses;

    void add(boolean wanted, boolean given) {
      hits += wanted && given ? 1 : 0;
      extras += !wanted && given ? 1 : 0;
      misses += wanted && !given ? 1 : 0;
    }

    Ratio ratio() {
      return Ratio.of(hits, extras, misses);
    }
  }
}
