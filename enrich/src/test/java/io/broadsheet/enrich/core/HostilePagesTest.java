package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostilePagesTest {
  private static final String STORY =
      "<p>The mill at Larkfield reopened on Monday, after nine years in which it stood empty.</p>"
          + "<p>Its owner said that flour would be sold from the yard before the end of the month.</p>";

  private final Enricher enricher = new Enricher();

  private EnrichedArticle enriched(RawArticle raw) {
    Outcome outcome = enricher.enrich(raw);
    assertThat(outcome).isInstanceOf(Outcome.Enriched.class);
    return ((Outcome.Enriched) outcome).article();
  }

  private EnrichedArticle page(String html) {
    return enriched(Messages.raw().setId("a").setHtml(html).build());
  }

  @Test
  void what_utf8_or_a_database_cannot_hold_is_in_no_field_however_it_was_written() {
    String linked =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Mill \\ud800 \\u0000 reopens\",\"keywords\":[\"a\\udc00\"],"
            + "\"author\":{\"name\":\"Ada \\ud800Lind\"},\"articleSection\":\"x\\u0000y\"}";
    String html =
        "<script type='application/ld+json'>"
            + linked
            + "</script><meta name=description content='One &#xD800; two &#0; three &#56320; four'>"
            + "<h1>Mill &#xD800;&#0; reopens</h1>"
            + STORY
            + "<p>“It is &#xDFFF; done,” said Ada Lind &#55296;.</p>";

    String everything = page(html).toString();

    assertThat(everything).contains("\uFFFD").doesNotContain("\0");
    assertThat(everything.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
        .isEmpty();
  }

  /** The limit tells an end from none; it measures nothing. */
  @Test
  @Timeout(60)
  void a_paragraph_of_nothing_but_capitalised_words_comes_to_an_end() {
    assertThat(page("<h1>Mill reopens</h1>" + STORY + "<p>" + "Ab Cd ".repeat(20_000) + "</p>"))
        .isNotNull();
  }

  @Test
  void an_entity_bomb_stays_as_small_as_it_was_written() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
    for (int level = 1; level < 40; level++) {
      String below = "&a" + (level - 1) + ";";
      bomb.append("<!ENTITY a" + level + " \"" + below.repeat(10) + "\">");
    }
    bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><h1>Mill</h1><p>&a39; &file;</p>");

    EnrichedArticle article = page(bomb + STORY);

    assertThat(article.getText()).contains("&a39; &file;").doesNotContain("root:", "haha");
    assertThat(article.getText().length()).isLessThan(bomb.length() + STORY.length());
  }

  @Test
  void names_that_scripting_languages_treat_as_special_are_names_like_any_other() {
    String linked =
        "{\"__proto__\":{\"headline\":\"Polluted\",\"@type\":\"NewsArticle\"},"
            + "\"constructor\":{\"prototype\":{\"headline\":\"Polluted\"}},"
            + "\"@type\":\"NewsArticle\",\"headline\":\"Mill reopens\"}";
    String script = "<script type='application/ld+json'>" + linked + "</script>";

    assertThat(page(script + "<h1>Mill reopens</h1>" + STORY).getTitle()).isEqualTo("Mill reopens");
    assertThat(page("<h1>Another day</h1>" + STORY).getTitle()).isEqualTo("Another day");
  }

  @Test
  void an_attribute_of_megabytes_fills_no_field_and_hides_no_article() {
    String endless = "mill ".repeat(100_000);
    EnrichedArticle article =
        page(
            "<meta property='og:title' content='"
                + endless
                + "'><meta name='author' content='"
                + endless
                + "'><meta name='keywords' content='"
                + endless
                + "'><h1>Mill reopens</h1><div class='"
                + endless
                + "' id='"
                + endless
                + "'>"
                + STORY
                + "</div>");

    assertThat(article.getBody()).contains("Its owner said");
    assertThat(article.toString().length()).isLessThan(50_000);
  }

  @Test
  void one_line_of_megabytes_is_one_paragraph() {
    String line = "The mill at Larkfield reopened. ".repeat(60_000).strip();
    EnrichedArticle article =
        enriched(Messages.raw().setId("a").setText("Mill reopens\n\n" + line).build());

    assertThat(article.getText()).isEqualTo("Mill reopens\n\n" + line);
  }

  @Test
  void what_could_steer_a_terminal_stays_in_the_title_as_data() {
    String title = "Mill \u202ereopens\u202c \u001b[31m today";
    EnrichedArticle article =
        enriched(Messages.raw().setId("a").setText(title + "\n\nIt is open again.").build());

    assertThat(article.getTitle()).isEqualTo(title);
  }
}
