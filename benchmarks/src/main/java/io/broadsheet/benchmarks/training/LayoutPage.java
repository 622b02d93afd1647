package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.LayoutExample;
import java.util.List;

/**
 * One labelled plain text as training sees it.
 *
 * @param gold the line of the data set
 * @param set name of the data set
 * @param site the publisher's site, so that folds never share one
 * @param headline index of the headline's line, -1 if the label is missing or stands on no line
 * @param inBody per line 1 or 0; -1 where the label cannot tell
 * @param weights per line its share of the page's words
 */
record LayoutPage(
    JsonNode gold,
    String set,
    String site,
    LayoutExample example,
    int headline,
    int[] inBody,
    double[] weights) {

  static LayoutPage of(JsonNode line, String set, String site) {
    LayoutExample example = LayoutExample.of(line.path("text").asText());
    JsonNode expected = line.path("expected");
    List<String> paragraphs = example.paragraphs();
    return new LayoutPage(
        line,
        set,
        site,
        example,
        headline(example, LineLabels.form(expected.path("title").asText(""))),
        LineLabels.inBody(paragraphs, expected.path("body").asText("")),
        LineLabels.weights(paragraphs));
  }

  /** The first line that says just the title. */
  private static int headline(LayoutExample example, String title) {
    List<String> paragraphs = example.paragraphs();
    for (int i = 0; i < paragraphs.size() && !title.isEmpty(); i++) {
      if (example.isPossibleHeadline(i) && LineLabels.form(paragraphs.get(i)).equals(title)) {
        return i;
      }
    }
    return -1;
  }
}
