package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sets that are scored, in the order of the report, and how each is fed and scored. */
final class Evaluation {
  static final List<String> PAGE_SETS =
      List.of("pages/aed", "pages/trafilatura", "pages/wcxb_dev", "text/aed", "text/wcxb_dev");
  static final List<String> SPAN_SETS = List.of("ads/adspans", "ads/adspans-thin");
  static final String ARTICLE_SET = "ads/advertorial";

  /** Pages held in memory at once: a page and its tree take megabytes. */
  private static final int IN_FLIGHT = 64;

  private final Extractions extractions = new Extractions();
  private final Path folder;

  Evaluation(Path folder) {
    this.folder = folder;
  }

  static List<String> sets() {
    return Stream.of(PAGE_SETS, List.of(GoldFields.NAME), SPAN_SETS, List.of(ARTICLE_SET))
        .flatMap(List::stream)
        .toList();
  }

  Dataset dataset(String name) {
    return new Dataset(name, folder.resolve(name + ".jsonl.gz"));
  }

  boolean has(String name) throws IOException {
    if (name.equals(GoldFields.NAME)) {
      return GoldFields.read().sets().stream().allMatch(set -> isReadable(set));
    }
    return isReadable(name);
  }

  private boolean isReadable(String name) {
    return Files.isReadable(dataset(name).file());
  }

  /** What tells this data from other data under the same name. */
  String fingerprint(String name) throws IOException {
    return name.equals(GoldFields.NAME)
        ? GoldFields.read().fingerprint()
        : dataset(name).fingerprint();
  }

  Map<String, Double> score(String name) throws IOException {
    if (name.equals(GoldFields.NAME)) {
      return new FieldEvaluation(GoldFields.read(), extractions).score(this::dataset);
    }
    if (PAGE_SETS.contains(name)) {
      PageScorer scorer = new PageScorer();
      each(name, extractions::of, (gold, found) -> scorer.add(gold.path("expected"), found));
      return scorer.figures();
    }
    if (SPAN_SETS.contains(name)) {
      SpanScorer scorer = new SpanScorer();
      each(name, gold -> extractions.ofText(gold, paragraphs(gold)), scorer::add);
      return scorer.figures();
    }
    AdvertorialScorer scorer = new AdvertorialScorer();
    each(name, gold -> extractions.ofText(gold, titled(gold)), scorer::add);
    return scorer.figures();
  }

  private void each(
      String name,
      Function<JsonNode, EnrichedArticle> extract,
      BiConsumer<JsonNode, EnrichedArticle> score)
      throws IOException {
    Semaphore room = new Semaphore(IN_FLIGHT);
    Object scoring = new Object();
    try (Stream<JsonNode> lines = dataset(name).lines()) {
      lines
          .parallel()
          .forEach(
              gold -> {
                room.acquireUninterruptibly();
                EnrichedArticle found = extract.apply(gold);
                synchronized (scoring) {
                  score.accept(gold, found);
                }
                room.release();
              });
    }
  }

  private static String paragraphs(JsonNode gold) {
    return Stream.iterate(0, i -> i + 1)
        .limit(gold.path("paragraphs").size())
        .map(i -> gold.path("paragraphs").get(i).path("text").asText())
        .collect(Collectors.joining("\n\n"));
  }

  private static String titled(JsonNode gold) {
    return gold.path("title").asText("").strip() + "\n\n" + gold.path("text").asText();
  }
}
