package io.broadsheet.local.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.service.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractInputTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>x</title>",
        "\uFEFF\n<html lang=en>",
        "<?xml version='1.0'?><html>",
        "<p>One.</p><p>Two.</p><div>"
      })
  void a_page_is_told_by_its_first_tags(String start) {
    assertThat(ExtractInput.isHtml(start.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(ExtractInput.isHtml(start.getBytes(StandardCharsets.UTF_16))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A headline\n\nA paragraph.",
        "If a < b then b > a.",
        "Write <p> for a paragraph."
      })
  void text_is_no_page_for_a_stray_angle(String text) {
    assertThat(ExtractInput.isHtml(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void a_bad_line_yields_its_id_and_error_and_the_run_goes_on() throws IOException {
    Path file = folder.resolve("a.ndjson");
    Files.writeString(
        file,
        """
        {"id":"one","url":null,"text":"A title\\n\\nA paragraph of it."}
        not json
        {"id":"three"}
        {"id":"four","text":"Another title\\n\\nAnother paragraph.","other":[1,{"x":2}]}
        """);
    JsonLine json = new JsonLine(new SiteLearner());
    try (Stream<SourceItem> items = ExtractInput.of(List.of(file.toString()), false).items()) {
      List<String> lines = items.map(json).toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).startsWith("{\"id\":\"one\",\"url\":null,");
      assertThat(lines.get(1)).startsWith("{\"id\":null,\"error\":\"undecodable: ");
      assertThat(lines.get(2)).startsWith("{\"id\":\"three\",\"error\":\"empty: ");
      assertThat(lines.get(3)).startsWith("{\"id\":\"four\"");
    }
  }

  @Test
  void the_same_article_gives_the_same_bytes_without_what_the_clock_decides() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "A title that says it all\n\nBy Nora Lindqvist\n\nA paragraph of it.");
    String first = lines(file).get(0);
    assertThat(lines(file)).containsExactly(first);
    assertThat(first).doesNotContain("receivedAt", "enrichedAt", "\"revision\"");
  }

  @Test
  void a_missing_file_is_the_users_mistake() {
    ExtractInput input = ExtractInput.of(List.of(folder.resolve("none.txt").toString()), false);
    assertThatThrownBy(input::items)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none.txt")
        .extracting(error -> ((UserError) error).exitCode())
        .isEqualTo(2);
  }

  @Test
  void lines_come_from_standard_input_only() {
    assertThatThrownBy(() -> ExtractInput.of(List.of("a.ndjson"), true))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--ndjson");
    assertThatThrownBy(() -> ExtractInput.of(List.of("-", "a.txt"), false))
        .isInstanceOf(UserError.class);
  }

  @Test
  void an_explanation_shows_cues_and_steers_no_terminal() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(
        file, "A title with \u001b[31mred in it\n\nBy Nora Lindqvist\n\nA paragraph of it.");
    try (Stream<SourceItem> items = ExtractInput.of(List.of(file.toString()), false).items()) {
      String explained = items.map(new Explanation(new SiteLearner())).toList().get(0);
      assertThat(explained)
          .contains(
              "title            layout     A title with \\u001B[31mred",
              "Nora Lindqvist",
              "ad span")
          .doesNotContain("\u001b");
    }
  }

  private static List<String> lines(Path file) {
    try (Stream<SourceItem> items = ExtractInput.of(List.of(file.toString()), false).items()) {
      return items.map(new JsonLine(new SiteLearner())).toList();
    }
  }
}
