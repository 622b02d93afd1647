package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.EnrichedArticle;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Runs the extraction over our labelled pages: figures of all, then of either half of the sites. A
 * rule that was tuned on one half must hold on the other.
 */
record FieldEvaluation(GoldFields gold, Extractions extractions) {

  Map<String, Double> score(Function<String, Dataset> datasets) throws IOException {
    FieldScorer all = new FieldScorer();
    Map<String, FieldScorer> halves = new TreeMap<>();
    for (String set : gold.sets()) {
      for (JsonNode page : gold.pagesOf(datasets.apply(set))) {
        JsonNode labels = gold.labels().get(page.path("id").asText());
        EnrichedArticle found = extractions.of(page);
        all.add(labels, found);
        String half = labels.path("half").asText();
        halves.computeIfAbsent(half, name -> new FieldScorer()).add(labels, found);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>(all.figures());
    halves.forEach(
        (half, scorer) ->
            scorer
                .figures()
                .forEach((name, value) -> figures.put("half-" + half + " " + name, value)));
    return figures;
  }
}
