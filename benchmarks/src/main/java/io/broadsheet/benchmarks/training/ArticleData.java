package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
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

/** Reads whole articles: labelled ones, and bodies of ordinary pages as examples of editorial. */
final class ArticleData {
  /** Pages nobody labelled are editorial with few exceptions; so they count less. */
  private static final double UNLABELLED = 0.2;

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
        String id = row.path("id").asText();
        articles.add(article(id, row.path("site").asText(), text, commercial, 1));
      }
    }
    return articles;
  }

  /** The same articles as a wire would not have sent them. */
  WholeArticle withoutMarkers(WholeArticle article) {
    StringBuilder text = new StringBuilder();
    article
        .page()
        .blocks()
        .forEach(
            block -> {
              String kept = WireMarkers.remove(block.text());
              if (!kept.isBlank()) {
                text.append(kept).append("\n\n");
              }
            });
    if (text.toString().isBlank()) {
      return article;
    }
    return article(article.id(), article.site(), text.toString(), article.commercial(), 1);
  }

  /** Titles and bodies of the pages that may be trained on. */
  List<WholeArticle> ordinary(Path data) throws IOException {
    Set<String> ids = new HashSet<>(Files.readAllLines(data.resolve("ads/trainable-pages.txt")));
    List<WholeArticle> articles = new ArrayList<>();
    for (String name : List.of("aed", "wcxb_dev")) {
      Map<String, String> hosts = hosts(data.resolve("pages/" + name + ".jsonl.gz"));
      try (BufferedReader lines = open(data.resolve("text/" + name + ".jsonl.gz"))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode row = json.readTree(line);
          String id = row.path("id").asText();
          String body = row.path("expected").path("body").asText("");
          if (ids.contains(id) && hosts.containsKey(id) && body.length() > 800) {
            String text = row.path("expected").path("title").asText("") + "\n\n" + body;
            articles.add(article(id, Sites.of(hosts.get(id)), text, false, UNLABELLED));
          }
        }
      }
    }
    return articles;
  }

  private WholeArticle article(
      String id, String site, String text, boolean commercial, double weight) {
    Page page = parser.parse(Messages.raw().setId(id).setText(text).build());
    Story story = Story.of(page, fields.extract(page).title().value());
    return new WholeArticle(id, site, page, story, signals.observe(story), commercial, weight);
  }

  /** The host of each page, by its id; pages without an address are left out. */
  static Map<String, String> hosts(Path pages) throws IOException {
    Map<String, String> hosts = new HashMap<>();
    try (BufferedReader lines = open(pages)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher head = ID_AND_HOST.matcher(line.substring(0, Math.min(600, line.length())));
        if (head.find()) {
          hosts.put(head.group(1), head.group(2));
        }
      }
    }
    return hosts;
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
