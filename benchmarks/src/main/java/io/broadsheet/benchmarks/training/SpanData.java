package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.benchmarks.accuracy.Normal;
import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** Reads the labelled paragraphs and lays them out as pages. */
final class SpanData {
  /** Ends the id of a page that also stands among the labelled ones as text. */
  static final String AS_HTML = "@html";

  /** Begins the id of a page chosen for a kind of promotion that others lack. */
  static final String THIN = "thin/";

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

  /** The same articles as HTML, where the data folder has it: what markup tells is learnt there. */
  List<LabelledPage> asHtml(Path data) throws IOException {
    Map<String, JsonNode> labelled = new HashMap<>();
    DataPages.rows(data, "ads/adspans", "url", url -> true).forEach(labelled::put);
    List<LabelledPage> pages = new ArrayList<>();
    for (String set : List.of("pages/aed", "pages/trafilatura", "pages/wcxb_dev")) {
      Map<String, JsonNode> found = DataPages.rows(data, set, "url", labelled::containsKey);
      for (String url : new TreeSet<>(found.keySet())) {
        JsonNode gold = labelled.remove(url);
        Map<String, String> kinds = new HashMap<>();
        for (JsonNode paragraph : gold.path("paragraphs")) {
          kinds.putIfAbsent(
              Normal.blanks(paragraph.path("text").asText()),
              kind(paragraph.path("label").asText(), paragraph.path("kind").asText()));
        }
        pages.add(
            page(
                gold.path("id").asText() + AS_HTML,
                gold.path("site").asText(),
                DataPages.raw(found.get(url)),
                text -> kinds.get(Normal.blanks(text))));
      }
    }
    return pages;
  }

  private LabelledPage page(JsonNode row) {
    List<String> texts = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (JsonNode paragraph : row.path("paragraphs")) {
      texts.add(paragraph.path("text").asText());
      kinds.add(kind(paragraph.path("label").asText(), paragraph.path("kind").asText()));
    }
    String id = row.path("id").asText();
    LabelledPage page = page(id, row.path("site").asText(), texts, kinds);
    if (id.contains("#")) { // a window of a longer page: where it was cut tells nothing
      page.evidence().forEach(evidence -> POSITIONS.forEach(at -> evidence.set(at, 0)));
    }
    return page;
  }

  /** Lays paragraphs out as a page; a block takes the label of the paragraph it stands in. */
  LabelledPage page(String id, String site, List<String> texts, List<String> kinds) {
    Page page = parser.parse(Messages.raw().setId(id).setText(String.join("\n\n", texts)).build());
    String[] ofBlocks = new String[page.blocks().size()];
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
      ofBlocks[block] = kinds.get(paragraph);
    }
    return labelled(id, site, page, ofBlocks);
  }

  /**
   * A page as the stream would hold it; blocks that nobody labelled stay unknown.
   *
   * @param kindOf what a block with this text is, null if unknown
   */
  LabelledPage page(String id, String site, RawArticle raw, UnaryOperator<String> kindOf) {
    Page page = parser.parse(raw);
    String[] kinds =
        page.blocks().stream().map(block -> kindOf.apply(block.text())).toArray(String[]::new);
    return labelled(id, site, page, kinds);
  }

  /** Promotion is told by its kind, all else by its label. */
  static String kind(String label, String kind) {
    return label.equals("ad-promo") ? kind : label;
  }

  private LabelledPage labelled(String id, String site, Page page, String[] kinds) {
    Metadata metadata = fields.extract(page);
    Story story = Story.of(page, metadata.title().value());
    return new LabelledPage(id, site, page, metadata, story, signals.observe(story), kinds);
  }
}
