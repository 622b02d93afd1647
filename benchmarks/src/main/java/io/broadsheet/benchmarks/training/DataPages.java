package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Pages of the data folder, asked for by id or by address. */
final class DataPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DataPages() {}

  /**
   * The rows of one set that are wanted, by the value of a member.
   *
   * @param set a name such as {@code pages/aed}
   * @param member {@code id} or {@code url}
   */
  static Map<String, JsonNode> rows(Path data, String set, String member, Predicate<String> wanted)
      throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(set + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        if (wanted.test(row.path(member).asText())) {
          rows.putIfAbsent(row.path(member).asText(), row);
        }
      }
    }
    return rows;
  }

  /** As ingest would have sent it. */
  static RawArticle raw(JsonNode row) {
    String url = row.path("url").asText(null);
    return Messages.raw()
        .setId(row.path("id").asText())
        .setUrl(url)
        .setHtml(row.path("html").asText(null))
        .setText(row.path("text").asText(null))
        .build();
  }

  /** The site of an address, or what stands in for one that is not an address. */
  static String site(String url) {
    String host = URI.create(url.substring(0, endOfHost(url))).getHost();
    return Sites.of(host == null ? url : host);
  }

  private static int endOfHost(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? url.length() : path;
  }
}
