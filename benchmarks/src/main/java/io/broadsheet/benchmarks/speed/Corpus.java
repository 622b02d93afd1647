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

/** The first articles of a labelled set, in memory. */
final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TEXT_SIZE = 6_000;

  private Corpus() {}

  static List<RawArticle> html(Path data, int most) throws IOException {
    return read(data.resolve("pages/aed.jsonl.gz"), most);
  }

  /** Texts cut at 6,000 characters; shorter ones are passed over. */
  static List<RawArticle> text(Path data, int most) throws IOException {
    List<RawArticle> texts = new ArrayList<>();
    for (RawArticle raw : read(data.resolve("text/wcxb_dev.jsonl.gz"), Integer.MAX_VALUE)) {
      if (raw.getText().length() >= TEXT_SIZE && texts.size() < most) {
        texts.add(
            RawArticle.newBuilder(raw).setText(raw.getText().substring(0, TEXT_SIZE)).build());
      }
    }
    return texts;
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
