package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.BlockSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Verdicts on pages by models that never saw their site. For the scorer with their text, outside
 * the repository; for the repository as ids, places and scores only.
 */
final class OutOfFold {
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> forScorer = new ArrayList<>();
  private final List<String> forRecord = new ArrayList<>();

  void addPage(LabelledPage page, int fold, AdVerdict verdict) {
    ObjectNode node = json.createObjectNode().put("id", page.id());
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    page.page()
        .blocks()
        .forEach(
            block -> {
              text.append(text.isEmpty() ? "" : "\n\n");
              starts.add(text.length());
              text.append(block.text());
            });
    node.put("text", text.toString()).put("adScore", verdict.adScore());
    ArrayNode spans = node.putArray("adSpans");
    for (BlockSpan span : verdict.spans()) {
      int start = starts.get(span.block());
      spans
          .addObject()
          .put("start", start + span.start())
          .put("end", start + span.end())
          .put("kind", span.kind().name())
          .put("score", span.score());
      forRecord.add(
          row(page.id(), fold, span.block() + ":" + span.start() + "-" + span.end(), span.score()));
    }
    forRecord.add(row(page.id(), fold, "page", verdict.adScore()));
    forScorer.add(node.toString());
  }

  void addArticle(WholeArticle article, int fold, double probability, double threshold) {
    forScorer.add(
        json.createObjectNode()
            .put("id", article.id())
            .put("advertorialScore", probability)
            .put("adLabel", probability >= threshold ? "ADVERTORIAL" : "NONE")
            .toString());
    forRecord.add(row(article.id(), fold, "article", probability));
  }

  /** For {@code --pred} of the scorer. */
  void writeForScorer(Path file) throws IOException {
    Files.write(file, forScorer);
  }

  /** Rows of id, fold, place and score. */
  void writeForRecord(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("# id\tfold\tblock:start-end, page or article\tscore");
    rows.addAll(forRecord);
    Files.write(file, rows);
  }

  private static String row(String id, int fold, String place, double score) {
    return id + '\t' + fold + '\t' + place + '\t' + String.format(Locale.ROOT, "%.4f", score);
  }
}
