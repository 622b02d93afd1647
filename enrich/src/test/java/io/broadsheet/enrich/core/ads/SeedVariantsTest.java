package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The article with four advertising lines at its end, as text, as HTML, and with the lines in the
 * middle: our twin of it, and the article itself, which stands in the folder of labelled sets.
 */
class SeedVariantsTest {
  private static final AdDetector DETECTOR = new AdDetector();
  private static final int ADS = 4;

  /** Names the folder of the labelled sets, here as for the accuracy gate. */
  private static final String DATA = "ACCURACY_DATA";

  @Test
  void four_lines_of_the_twin_are_four_spans_in_an_html_rendering() throws IOException {
    assertFourSpans(twin(), true);
  }

  @Test
  void four_lines_of_the_twin_are_four_spans_in_the_middle_of_html() throws IOException {
    assertFourSpansInTheMiddle(twin(), true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @EnabledIfEnvironmentVariable(
      named = DATA,
      matches = ".+",
      disabledReason = "the article itself is not in the repository: name the folder that holds it")
  void four_lines_of_the_article_itself_are_four_spans_at_the_end_and_in_the_middle(boolean html)
      throws IOException {
    Path article = Path.of(System.getenv(DATA), "seed-article.txt");
    List<String> lines = lines(Files.readString(article));

    assertFourSpans(lines, html);
    assertFourSpansInTheMiddle(lines, html);
  }

  private static void assertFourSpans(List<String> lines, boolean html) {
    List<String> ads = lines.subList(lines.size() - ADS, lines.size());
    assertPromoted(lines, html, ads);
  }

  private static void assertFourSpansInTheMiddle(List<String> lines, boolean html) {
    List<String> ads = lines.subList(lines.size() - ADS, lines.size());
    List<String> moved = new ArrayList<>(lines.subList(0, lines.size() - ADS));
    moved.addAll(lines.size() * 2 / 3, ads);
    assertPromoted(moved, html, ads);
  }

  private static void assertPromoted(List<String> lines, boolean html, List<String> ads) {
    Page page = new PageParser().parse(html ? html(lines) : text(lines));

    assertThat(promoted(page)).containsExactlyElementsOf(ads);
  }

  private static RawArticle text(List<String> lines) {
    return Messages.raw().setId("seed").setText(String.join("\n", lines)).build();
  }

  private static RawArticle html(List<String> lines) {
    StringBuilder html = new StringBuilder("<html><body><article><h1>");
    html.append(lines.get(0)).append("</h1>");
    for (String line : lines.subList(1, lines.size())) {
      html.append("<p>").append(line.replace("&", "&amp;")).append("</p>");
    }
    return Messages.raw().setId("seed").setHtml(html + "</article></body></html>").build();
  }

  private static List<String> promoted(Page page) {
    return DETECTOR.detect(page, new MetadataExtractor().extract(page)).spans().stream()
        .map(span -> page.blocks().get(span.block()).text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<String> twin() throws IOException {
    try (InputStream bytes =
        SeedVariantsTest.class.getResourceAsStream("/io/broadsheet/enrich/ads/twin-article.txt")) {
      return lines(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> line.length() > 1).toList();
  }
}
