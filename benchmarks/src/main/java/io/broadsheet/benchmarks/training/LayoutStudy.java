package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.benchmarks.accuracy.Extractions;
import io.broadsheet.benchmarks.accuracy.PageScorer;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.page.LayoutModel;
import io.broadsheet.enrich.core.page.PageParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The labelled plain texts, and how the models of their layout do on sites they have not seen. */
final class LayoutStudy {
  static final List<String> SETS = List.of("aed", "wcxb_dev");
  static final int FOLDS = 8;

  private final ObjectMapper json = new ObjectMapper();
  private final List<LayoutPage> pages = new ArrayList<>();

  private LayoutStudy() {}

  /** Reads {@code text/SET.jsonl.gz}, and {@code pages/SET.jsonl.gz} for the sites. */
  static LayoutStudy read(Path data) throws IOException {
    LayoutStudy study = new LayoutStudy();
    for (String set : SETS) {
      Map<String, String> hosts = ArticleData.hosts(data.resolve("pages/" + set + ".jsonl.gz"));
      study.read(data.resolve("text/" + set + ".jsonl.gz"), "text/" + set, hosts);
    }
    return study;
  }

  private void read(Path file, String set, Map<String, String> hosts) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        String id = page.path("id").asText();
        pages.add(LayoutPage.of(page, set, Sites.of(hosts.getOrDefault(id, id))));
      }
    }
  }

  LayoutTrainer.Fitted fitAll() {
    return LayoutTrainer.fit(pages);
  }

  /** Figures a set, by a model that may have seen every page. */
  Map<String, Map<String, Double>> inSample(LayoutModel model) {
    Map<String, PageScorer> scorers = scorers();
    score(model, pages, scorers);
    return figures(scorers);
  }

  /** Figures a set, each page read by a model that saw no page of its site. */
  Map<String, Map<String, Double>> outOfFold() {
    Map<String, PageScorer> scorers = scorers();
    Folds folds = new Folds(pages.stream().map(LayoutPage::site).toList(), FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      LayoutTrainer.Fitted fitted =
          LayoutTrainer.fit(pages.stream().filter(page -> folds.of(page.site()) != held).toList());
      score(
          fitted.model(),
          pages.stream().filter(page -> folds.of(page.site()) == held).toList(),
          scorers);
    }
    return figures(scorers);
  }

  private static void score(
      LayoutModel model, List<LayoutPage> pages, Map<String, PageScorer> scorers) {
    Extractions extractions = new Extractions(new Enricher(new PageParser(model)));
    for (LayoutPage page : pages) {
      scorers.get(page.set()).add(page.gold().path("expected"), extractions.of(page.gold()));
    }
  }

  private static Map<String, PageScorer> scorers() {
    Map<String, PageScorer> scorers = new LinkedHashMap<>();
    SETS.forEach(set -> scorers.put("text/" + set, new PageScorer()));
    return scorers;
  }

  private static Map<String, Map<String, Double>> figures(Map<String, PageScorer> scorers) {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    scorers.forEach((set, scorer) -> figures.put(set, scorer.figures()));
    return figures;
  }
}
