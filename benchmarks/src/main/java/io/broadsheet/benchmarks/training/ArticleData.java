package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.ArticleClass;
import io.broadsheet.enrich.core.ads.ArticleRuns;
import io.broadsheet.enrich.core.ads.Story;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads whole articles: labelled ones, pages we labelled, and bodies of ordinary news. */
final class ArticleData {
  /** Shorter bodies are stubs. */
  private static final int SHORTEST = 600;

  /** The set that is news; the others hold many companies' own posts, which are no editorial. */
  private static final String NEWS = "aed";

  private static final List<String> PAGES = List.of(NEWS, "wcxb_dev");

  static final String ORDINARY = "ordinary-news";

  private static final Pattern ID_AND_HOST =
      Pattern.compile("^\\{\"id\": ?\"([^\"]+)\".{0,80}?\"url\": ?\"https?://([^/\"]+)");

  private final ObjectMapper json = new ObjectMapper();
  private final PageParser parser = new PageParser();
  private final MetadataExtractor fields = new MetadataExtractor();
  private final AdSignals signals;

  ArticleData(AdSignals signals) {
    this.signals = signals;
  }

  List<WholeArticle> labelled(Path file) throws IOException {
    List<WholeArticle> articles = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        String text = row.path("title").asText("").strip() + "\n\n" + row.path("text").asText();
        boolean commercial = row.path("label").asText().equals("commercial");
        WholeArticle.Label label =
            WholeArticle.Label.of(
                row.path("id").asText(),
                row.path("site").asText(),
                row.path("subtype").asText(),
                commercial,
                ArticleClass.NEWS);
        articles.add(article(label, text));
      }
    }
    return articles;
  }

  /** The same article as a wire would not have sent it. */
  WholeArticle withoutMarkers(WholeArticle article) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : article.paragraphs()) {
      String kept = WireMarkers.remove(paragraph);
      if (!kept.isBlank()) {
        text.append(kept).append("\n\n");
      }
    }
    return text.isEmpty() ? article : article(article.label(), text.toString());
  }

  /** Titles and bodies of the pages that may be trained on: those we labelled, and plain news. */
  List<WholeArticle> pages(Path data) throws IOException {
    Set<String> ids = new HashSet<>(Files.readAllLines(data.resolve("ads/trainable-pages.txt")));
    Map<String, ArticleLabels.Row> labels = ArticleLabels.read();
    List<WholeArticle> articles = new ArrayList<>();
    for (String name : PAGES) {
      try (BufferedReader lines = open(data.resolve("pages/" + name + ".jsonl.gz"))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Matcher head = head(line);
          if (head.find() && ids.contains(head.group(1))) {
            ArticleLabels.Row label = labels.get(head.group(1));
            if (label != null || name.equals(NEWS)) {
              addPage(articles, json.readTree(line), Sites.of(head.group(2)), label);
            }
          }
        }
      }
    }
    return articles;
  }

  /** The same pages as a person copies them: menus, plugs and links around the article. */
  List<WholeArticle> copied(Path data, List<WholeArticle> pages) throws IOException {
    Map<String, WholeArticle.Label> labels = new HashMap<>();
    pages.forEach(page -> labels.put(page.id(), page.label()));
    List<WholeArticle> articles = new ArrayList<>();
    for (String name : PAGES) {
      try (BufferedReader lines = open(data.resolve("text/" + name + ".jsonl.gz"))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode row = json.readTree(line);
          WholeArticle.Label label = labels.get(row.path("id").asText());
          if (label != null) {
            articles.add(article(label, row.path("text").asText()));
          }
        }
      }
    }
    return articles;
  }

  private void addPage(
      List<WholeArticle> articles, JsonNode row, String site, ArticleLabels.Row label) {
    JsonNode expected = row.path("expected");
    String id = row.path("id").asText();
    String body = expected.path("body").asText("");
    String text = expected.path("title").asText("") + "\n\n" + body;
    if (label != null) {
      label.check(id, text);
      if (!label.leftOut()) {
        articles.add(article(label.of(id, site), text));
      }
    } else if (body.length() >= SHORTEST) {
      articles.add(article(new WholeArticle.Label(id, site, ORDINARY, ArticleClass.NEWS), text));
    }
  }

  WholeArticle article(WholeArticle.Label label, String text) {
    Page page = parser.parse(Messages.raw().setId(label.id()).setText(text).build());
    Story story = Story.of(page, fields.extract(page).title().value());
    List<String> paragraphs = page.blocks().stream().map(TextBlock::text).toList();
    int[] runs = ArticleRuns.of(page, story, signals.observe(story));
    return WholeArticle.of(label, paragraphs, runs);
  }

  /** The host of each page, by its id; pages without an address are left out. */
  static Map<String, String> hosts(Path pages) throws IOException {
    Map<String, String> hosts = new HashMap<>();
    try (BufferedReader lines = open(pages)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher head = head(line);
        if (head.find()) {
          hosts.put(head.group(1), head.group(2));
        }
      }
    }
    return hosts;
  }

  private static Matcher head(String line) {
    return ID_AND_HOST.matcher(line.substring(0, Math.min(600, line.length())));
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
