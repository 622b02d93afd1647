package io.broadsheet.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The articles that speed is measured on, in memory.
 *
 * @param origin where they come from, in words for the report
 * @param html whole pages
 * @param text plain texts of {@link #TEXT_SIZE} characters
 */
record Corpus(String origin, List<RawArticle> html, List<RawArticle> text) {
  static final int TEXT_SIZE = 6_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** So many generated texts do what thousands would: their words are drawn anew for each. */
  private static final int GENERATED = 300;

  /** Pages and texts of our own templates, the same ones each time. */
  static Corpus generated(int pages) {
    List<RawArticle> html = new ArrayList<>();
    List<RawArticle> text = new ArrayList<>();
    for (int number = 0; number < pages; number++) {
      html.add(GeneratedArticles.html(number));
    }
    for (int number = 0; number < GENERATED; number++) {
      text.add(GeneratedArticles.text(number, TEXT_SIZE));
    }
    return new Corpus("generated", html, text);
  }

  /** The first pages of the labelled sets, and their texts cut to size; shorter ones left out. */
  static Corpus labelled(Path data, int pages) throws IOException {
    List<RawArticle> text = new ArrayList<>();
    for (RawArticle raw : read(data.resolve("text/wcxb_dev.jsonl.gz"), Integer.MAX_VALUE)) {
      if (raw.getText().length() >= TEXT_SIZE) {
        String cut = raw.getText().substring(0, TEXT_SIZE);
        text.add(RawArticle.newBuilder(raw).setText(cut).build());
      }
    }
    return new Corpus("labelled", read(data.resolve("pages/aed.jsonl.gz"), pages), text);
  }

  private static List<RawArticle> read(Path file, int most) throws IOException {
    List<RawArticle> articles = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine();
          line != null && articles.size() < most;
          line = reader.readLine()) {
        JsonNode page = JSON.readTree(line);
        articles.add(
            Messages.raw()
                .setUrl(page.path("url").textValue())
                .setHtml(page.path("html").textValue())
                .setText(page.path("text").textValue())
                .build());
      }
    }
    return articles;
  }
}
