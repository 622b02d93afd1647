package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Title and body of a page that nobody labelled: news that promotes nothing, with few exceptions.
 */
record OrdinaryBody(String id, String site, Story story, List<Evidence> evidence) {
  private static final int SHORTEST = 800;

  /** The bodies of the pages that may be trained on, in the order of their ids. */
  static List<OrdinaryBody> read(AdSignals signals, Path data) throws IOException {
    Set<String> ids = new HashSet<>(Files.readAllLines(data.resolve("ads/trainable-pages.txt")));
    PageParser parser = new PageParser();
    MetadataExtractor fields = new MetadataExtractor();
    List<OrdinaryBody> bodies = new ArrayList<>();
    for (String set : List.of("aed", "wcxb_dev")) {
      Map<String, String> hosts = ArticleData.hosts(data.resolve("pages/" + set + ".jsonl.gz"));
      Map<String, JsonNode> rows =
          DataPages.rows(
              data, "text/" + set, "id", id -> ids.contains(id) && hosts.containsKey(id));
      for (String id : new TreeSet<>(rows.keySet())) {
        JsonNode expected = rows.get(id).path("expected");
        String body = expected.path("body").asText("");
        if (body.length() > SHORTEST) {
          String text = expected.path("title").asText("") + "\n\n" + body;
          Page page = parser.parse(Messages.raw().setId(id).setText(text).build());
          Story story = Story.of(page, fields.extract(page).title().value());
          String site = Sites.of(hosts.get(id));
          bodies.add(new OrdinaryBody(id, site, story, signals.observe(story)));
        }
      }
    }
    return bodies;
  }
}
