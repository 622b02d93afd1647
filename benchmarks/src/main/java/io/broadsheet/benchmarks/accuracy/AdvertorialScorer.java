package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores the verdict on whole articles: ADVERTORIAL against the label "commercial". */
final class AdvertorialScorer {
  private final SpanScorer.Counts labels = new SpanScorer.Counts();
  private final List<Scored> scores = new ArrayList<>();

  private record Scored(double score, boolean commercial) {}

  void add(JsonNode gold, EnrichedArticle found) {
    boolean commercial = gold.path("label").asText().equals("commercial");
    labels.add(commercial, found.getAdLabel() == AdLabel.ADVERTORIAL);
    scores.add(new Scored(found.getAdvertorialScore(), commercial));
  }

  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("precision", labels.ratio().precision());
    figures.put("recall", labels.ratio().recall());
    figures.put("f1", labels.ratio().f1());
    figures.put("auc", areaUnderCurve());
    return figures;
  }

  /** The chance that a commercial article scores above an editorial one; ties count half. */
  private double areaUnderCurve() {
    scores.sort(Comparator.comparingDouble(Scored::score));
    double rankSum = 0;
    for (int i = 0; i < scores.size(); ) {
      int end = i;
      while (end < scores.size() && scores.get(end).score() == scores.get(i).score()) {
        end++;
      }
      long inTie = scores.subList(i, end).stream().filter(Scored::commercial).count();
      rankSum += inTie * (i + end + 1) / 2.0;
      i = end;
    }
    double positives = scores.stream().filter(Scored::commercial).count();
    double negatives = scores.size() - positives;
    return positives == 0 || negatives == 0
        ? 0
        : (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }
}
