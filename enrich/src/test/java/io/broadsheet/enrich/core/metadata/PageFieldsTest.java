package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFieldsTest {

  @Test
  void people_go_before_the_organisation_that_publishes_them() {
    Metadata found =
        read(
            linked(
                "'author':[{'@type':'Organization','name':'The Daily'},"
                    + "{'@type':'Person','name':'Dr. Ada Byron, PhD'}]"));

    assertThat(found.authors()).isEqualTo(Extracted.of(java.util.List.of("Ada Byron"), "json-ld"));
  }

  @Test
  void an_organisation_is_the_author_if_nobody_else_is() {
    Metadata found = read(linked("'author':{'@type':'Organization','name':'News Agency'}"));

    assertThat(found.authors().value()).containsExactly("News Agency");
  }

  @Test
  void addresses_and_log_in_names_are_no_authors_while_a_byline_names_one() {
    Metadata found =
        read(
            "<meta property='article:author' content='https://social.example/ada'>"
                + "<meta name='author' content='abyron'><h1>Head</h1>"
                + "<div class='byline'>By Ada Byron</div><p>Some text.</p>");

    assertThat(found.authors().value()).containsExactly("Ada Byron");
  }

  @Test
  void the_shown_headline_wins_over_the_one_for_search_engines() {
    Metadata found =
        read(
            "<title>Seven facts | The Daily</title><meta property='og:title' content='Seven facts'>"
                + "<h1>What the river taught us</h1><p>Some text.</p>");

    assertThat(found.title()).isEqualTo(Extracted.of("What the river taught us", "layout"));
  }

  @Test
  void a_title_without_headline_loses_the_name_of_the_site() {
    Metadata found =
        read(
            "<title>Rain - again | The Daily</title>"
                + "<meta property='og:site_name' content='The Daily'><p>Some text.</p>");

    assertThat(found.title()).isEqualTo(Extracted.of("Rain - again", "meta"));
  }

  @Test
  void tags_stand_in_the_article_s_own_footer_and_not_in_the_page_s() {
    Metadata found =
        read(
            "<article class='post'><h1>What the river taught us</h1><p>Some text of it.</p>"
                + "<footer class='entry-footer'><a rel='tag' href='/t/1'>rivers</a></footer></article>"
                + "<footer class='site'><a rel='tag' href='/t/2'>everything</a></footer>");

    assertThat(found.tags().value()).containsExactly("rivers");
  }

  @Test
  void a_kicker_in_the_headline_is_dropped() {
    assertThat(titled("Rain comes back to Larkfield", "Weather Rain comes back to Larkfield"))
        .isEqualTo("Rain comes back to Larkfield");
  }

  @Test
  void what_stands_before_a_colon_belongs_to_the_headline() {
    assertThat(titled("Rain comes back to Larkfield", "Weather: Rain comes back to Larkfield"))
        .isEqualTo("Weather: Rain comes back to Larkfield");
  }

  @Test
  void a_masthead_is_no_headline() {
    assertThat(titled("Rain comes back to Larkfield | The Daily", "The Daily"))
        .isEqualTo("Rain comes back to Larkfield");
  }

  private static String titled(String title, String heading) {
    return read("<title>%s</title><meta property='og:site_name' content='The Daily'><h1>%s</h1><p>Text."
            .formatted(title, heading))
        .title()
        .value();
  }

  @Test
  void who_comments_is_no_author() {
    Metadata found =
        read(
            "<h1>Head</h1><p>Some text.</p><div class='comments'><div class='comment'>"
                + "<span class='author'>Ada Byron</span><p>I was there too.</p></div></div>");

    assertThat(found.authors().value()).isEmpty();
  }

  @Test
  void links_are_resolved_and_only_web_addresses_are_kept() {
    Metadata found =
        read(
            "<link rel='canonical' href='/story'><meta property='og:image' content='javascript:x'>"
                + "<meta name='twitter:image' content='//cdn.example/a b.jpg'><p>Some text.</p>");

    assertThat(found.canonicalUrl().value()).isEqualTo("https://daily.example/story");
    assertThat(found.imageUrl().value()).isEqualTo("https://cdn.example/a%20b.jpg");
  }

  @Test
  void a_hint_is_used_only_where_the_page_is_silent() {
    Metadata found = read("<p>Some text without any date.</p>");

    assertThat(found.publishedDate().cue()).isEqualTo("hint");
    assertThat(read(linked("'datePublished':'2025-05-20'")).publishedDate().cue())
        .isEqualTo("json-ld");
  }

  @Test
  void tags_lose_signs_entities_and_repetitions() {
    Metadata found =
        read("<meta name='keywords' content='#Rain, rain; sun &amp;amp; wind'><p>Some text.</p>");

    assertThat(found.tags().value()).containsExactly("Rain", "sun & wind");
  }

  private static String linked(String members) {
    return "<script type='application/ld+json'>{'@type':'NewsArticle',"
        + members
        + "}</script><p>Some text.</p>";
  }

  private static Metadata read(String html) {
    return new MetadataExtractor()
        .extract(
            new PageParser()
                .parse(
                    Messages.raw()
                        .setId("a")
                        .setUrl("https://daily.example/x")
                        .setHtml(html)
                        .setHints(Map.of("published", "2020-01-01"))
                        .build()));
  }
}
