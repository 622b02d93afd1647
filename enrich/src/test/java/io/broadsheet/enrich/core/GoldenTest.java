package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder a page: {@code source.html} or {@code source.txt}, and {@code expected.json} with what a
 * reader finds in it. {@code -Dgolden.update} writes the latter anew; the diff is the review.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @TestFactory
  Stream<DynamicTest> a_page_is_read_as_expected() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      List<Path> pages = folders.filter(Files::isDirectory).sorted().toList();
      return pages.stream().map(page -> DynamicTest.dynamicTest(name(page), () -> check(page)));
    }
  }

  @Test
  void a_page_is_read_the_same_whatever_the_machine_s_language_and_time_zone() throws IOException {
    List<String> first = records();
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/Adak")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(Locales.each(GoldenTest::records)).as(zone).containsOnly(first);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** The whole record of each page, scores and all. */
  private static List<String> records() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(page -> enriched(page).toString())
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String name(Path page) {
    return page.getFileName().toString().replace('-', ' ');
  }

  private static void check(Path page) throws IOException {
    Path expected = page.resolve("expected.json");
    String found = JSON.writeValueAsString(summary(enriched(page))) + "\n";
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, found);
    }
    assertThat(JSON.readTree(found)).isEqualTo(JSON.readTree(Files.readString(expected)));
  }

  private static EnrichedArticle enriched(Path page) {
    try {
      RawArticle.Builder raw = Messages.raw().setId("golden");
      Path html = page.resolve("source.html");
      if (Files.exists(html)) {
        raw.setUrl("https://news.example.org/2025/05/article").setHtml(Files.readString(html));
      } else {
        raw.setText(Files.readString(page.resolve("source.txt")));
      }
      Outcome outcome = new Enricher().enrich(raw.build());
      assertThat(outcome).isInstanceOf(Outcome.Enriched.class);
      return ((Outcome.Enriched) outcome).article();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** What a reader finds; not the scores, which every training moves a little. */
  private static ObjectNode summary(EnrichedArticle article) {
    ObjectNode found = JSON.createObjectNode();
    found.put("title", article.getTitle());
    found.put("description", article.getDescription());
    found.set("authors", list(article.getAuthors()));
    found.put("publishedDate", text(article.getPublishedDate()));
    found.put("publishedAt", text(article.getPublishedAt()));
    found.put("language", article.getLanguage());
    found.set("keyPoints", list(article.getKeyPoints()));
    found.set(
        "quotes",
        list(
            article.getQuotes().stream()
                .map(quote -> quote.getSpeaker() + ": " + quote.getText())
                .toList()));
    found.set(
        "entities",
        list(
            article.getEntities().stream()
                .map(entity -> entity.getType() + " " + entity.getName() + " " + entity.getCount())
                .toList()));
    found.put("adLabel", article.getAdLabel().name());
    found.set(
        "ads",
        list(
            article.getAdSpans().stream()
                .map(span -> article.getText().substring(span.getStart(), span.getEnd()))
                .toList()));
    found.set("body", list(List.of(article.getBody().split("\n\n"))));
    return found;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static ArrayNode list(List<String> values) {
    ArrayNode list = JSON.createArrayNode();
    values.forEach(list::add);
    return list;
  }
}
