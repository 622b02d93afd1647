package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Messages;
import org.junit.jupiter.api.Test;

class JsonLdReaderTest {

  @Test
  void comments_trailing_commas_and_raw_line_breaks_are_read_over() {
    JsonLd linked =
        read("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"One\ntwo\",\"author\":[\"A\",],} -->");

    assertThat(linked.text("headline")).isEqualTo("One\ntwo");
    assertThat(linked.text("author")).isEqualTo("A");
  }

  @Test
  void a_character_data_section_around_the_json_is_cut_off() {
    JsonLd linked = read("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>");

    assertThat(linked.text("headline")).isEqualTo("H");
  }

  @Test
  void the_article_is_found_in_a_graph_and_among_several_types() {
    JsonLd linked =
        read(
            "{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"P\"},"
                + "{\"@type\":[\"Thing\",\"BlogPosting\"],\"headline\":\"B\"}]}");

    assertThat(linked.text("headline")).isEqualTo("B");
    assertThat(linked.nodes()).hasSize(2);
  }

  @Test
  void of_several_articles_the_one_that_the_page_shows_is_chosen() {
    JsonLd linked =
        read(
            "[{\"@type\":\"NewsArticle\",\"headline\":\"Other story altogether\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens\"}]");

    assertThat(linked.text("headline")).isEqualTo("Bridge opens");
  }

  @Test
  void broken_and_endlessly_nested_json_gives_nothing_and_breaks_nothing() {
    assertThat(read("{\"@type\":\"Article\",\"headline\":").nodes()).isEmpty();
    assertThat(read("[".repeat(50_000) + "]").nodes()).isEmpty();
    assertThat(read("").nodes()).isEmpty();
  }

  private static JsonLd read(String json) {
    String html =
        "<title>Bridge opens</title><script type='application/ld+json'>" + json + "</script>word";
    return new PageParser().parse(Messages.raw().setId("a").setHtml(html).build()).cues().jsonLd();
  }
}
