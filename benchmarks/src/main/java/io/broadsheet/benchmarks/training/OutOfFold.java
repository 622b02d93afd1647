package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.BlockSpan;
import io.broadsheet.enrich.core.ads.Logistic;
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
  private static final int LONG = 40;

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> forScorer = new ArrayList<>();
  private final List<String> forRecord = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();

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

  /**
   * Adds a row for each labelled block: what it is, and what a model that never saw its site says.
   *
   * @param scores log odds of the page's blocks
   */
  void addBlocks(LabelledPage page, int fold, double[] scores, AdVerdict verdict) {
    for (int block = 0; block < scores.length; block++) {
      String text = page.page().blocks().get(block).text();
      int marked = 0;
      double spanScore = 0;
      for (BlockSpan span : verdict.spans()) {
        marked += span.block() == block ? span.end() - span.start() : 0;
        spanScore = span.block() == block ? span.score() : spanScore;
      }
      if (page.known(block)) {
        blocks.add(
            String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%s\t%d\t%.4f\t%.4f",
                page.id(),
                fold,
                block,
                page.kinds()[block],
                text.length() >= LONG ? 1 : 0,
                Logistic.probability(scores[block]),
                2 * marked >= text.length() ? spanScore : 0));
      }
    }
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

  /** Rows of the labelled blocks, from which every figure can be worked out again. */
  void writeBlocks(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(
        "# id\tfold\tblock\tkind\t40 characters or more\tprobability\tscore of its span, or 0");
    rows.addAll(blocks);
    Files.write(file, rows);
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
