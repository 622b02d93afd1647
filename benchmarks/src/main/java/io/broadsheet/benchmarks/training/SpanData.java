package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.schemas.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the labelled paragraphs and lays them out as pages. */
final class SpanData {
  private static final List<AdFeature> POSITIONS =
      List.of(
          AdFeature.BEFORE_BODY,
          AdFeature.WITHIN_BODY,
          AdFeature.AFTER_BODY,
          AdFeature.FIRST_BLOCKS,
          AdFeature.LAST_BLOCKS);

  private final ObjectMapper json = new ObjectMapper();
  private final PageParser parser = new PageParser();
  private final MetadataExtractor fields = new MetadataExtractor();
  private final AdSignals signals;

  SpanData(AdSignals signals) {
    this.signals = signals;
  }

  /** The pages of one gzipped file, in its order. */
  List<LabelledPage> read(Path file) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pages.add(page(json.readTree(line)));
      }
    }
    return pages;
  }

  private LabelledPage page(JsonNode row) {
    List<String> texts = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (JsonNode paragraph : row.path("paragraphs")) {
      texts.add(paragraph.path("text").asText());
      labels.add(paragraph.path("label").asText().equals("ad-promo"));
    }
    String id = row.path("id").asText();
    LabelledPage page = page(id, row.path("site").asText(), texts, labels);
    if (id.contains("#")) { // a window of a longer page: where it was cut tells nothing
      page.evidence().forEach(evidence -> POSITIONS.forEach(at -> evidence.set(at, 0)));
    }
    return page;
  }

  /** Lays paragraphs out as a page; a block takes the label of the paragraph it stands in. */
  LabelledPage page(String id, String site, List<String> texts, List<Boolean> labels) {
    Page page = parser.parse(Messages.raw().setId(id).setText(String.join("\n\n", texts)).build());
    Metadata metadata = fields.extract(page);
    Story story = Story.of(page, metadata.title().value());
    List<Evidence> evidence = signals.observe(story);
    boolean[] ofBlocks = new boolean[page.blocks().size()];
    int paragraph = 0;
    int at = 0;
    for (int block = 0; block < ofBlocks.length; block++) {
      TextBlock wanted = page.blocks().get(block);
      int found = texts.get(paragraph).indexOf(wanted.text(), at);
      while (found < 0 && paragraph + 1 < texts.size()) {
        found = texts.get(++paragraph).indexOf(wanted.text());
      }
      if (found < 0) {
        throw new IllegalStateException(id + ": block " + block + " stands in no paragraph");
      }
      at = found + wanted.text().length();
      ofBlocks[block] = labels.get(paragraph);
    }
    return new LabelledPage(id, site, page, metadata, story, evidence, ofBlocks);
  }
}
