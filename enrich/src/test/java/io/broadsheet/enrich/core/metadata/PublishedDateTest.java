package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Locales;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedDateTest {
  private static final String PROSE =
      "<p>The ferry came in late, and the whole quay had been waiting for it since noon.</p>"
          + "<p>Nobody complained, since the captain had brought the post, the bread and a piano.</p>";

  @Test
  void the_day_is_that_of_the_readers_where_programs_write_universal_time() {
    Metadata found =
        read(
            linked("'datePublished':'2025-03-12T02:40:00Z'")
                + "<h1>A late ferry</h1><p class='date'>March 11, 2025, 9:40 p.m. EST</p>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 11, "json-ld"));
    assertThat(found.publishedAt().value()).isEqualTo(Instant.parse("2025-03-12T02:40:00Z"));
  }

  @Test
  void the_address_may_tell_the_day_of_the_readers() {
    Metadata found =
        read(
            "https://quay.example/2025/mar/11/ferry",
            linked("'datePublished':'2025-03-12T02:40:00Z'") + "<h1>A late ferry</h1>");

    assertThat(found.publishedDate().value()).isEqualTo(LocalDate.of(2025, 3, 11));
  }

  @Test
  void a_stated_zone_needs_no_correction() {
    Metadata found =
        read(
            linked("'datePublished':'2025-03-12T02:40:00+05:30'")
                + "<h1>A late ferry</h1><p class='date'>March 11, 2025</p>");

    assertThat(found.publishedDate().value()).isEqualTo(LocalDate.of(2025, 3, 12));
  }

  @Test
  void the_day_of_a_later_change_is_not_the_day_of_publication() {
    Metadata found =
        read(
            linked("'datePublished':'2025-03-12T09:00:00Z','dateModified':'2025-03-13T09:00:00Z'")
                + "<h1>A late ferry</h1><p class='date'>March 13, 2025</p>");

    assertThat(found.publishedDate().value()).isEqualTo(LocalDate.of(2025, 3, 12));
  }

  @Test
  void published_goes_before_updated_wherever_they_stand() {
    Metadata found =
        read(
            "<h1>A late ferry</h1><div class='dates'>Updated 14 March 2025 | Published 12 March 2025"
                + "</div>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 12, "layout"));
  }

  @Test
  void a_bare_date_within_an_element_that_says_updated_is_no_other_date() {
    Metadata found =
        read(
            "<h1>A late ferry</h1><div class='date'>Last updated <span class='date'>14 March 2025"
                + "</span></div><p class='posted-on'>12 March 2025</p>");

    assertThat(found.publishedDate().value()).isEqualTo(LocalDate.of(2025, 3, 12));
  }

  @Test
  void dates_of_comments_and_of_other_articles_are_never_taken() {
    Metadata found =
        read(
            "<h1>A late ferry</h1>"
                + PROSE
                + "<div class='comment'><time datetime='2025-04-01'>1 April 2025</time></div>"
                + "<div class='related'><time datetime='2024-01-02'>2 January 2024</time></div>");

    assertThat(found.publishedDate().value()).isNull();
  }

  @Test
  void the_year_of_a_copyright_is_no_date() {
    assertThat(read("<h1>A late ferry</h1>" + PROSE + "<footer>© 2025 The Quay</footer>"))
        .extracting(found -> found.publishedDate().value())
        .isNull();
  }

  @Test
  void a_line_by_the_headline_is_read_although_no_markup_says_that_it_is_a_date() {
    Metadata found = read("<h2>Tuesday, March 11, 2025</h2><h1>A late ferry</h1>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 11, "layout"));
  }

  @Test
  void what_is_shown_by_the_headline_beats_a_name_that_may_mean_anything() {
    Metadata found =
        read("<meta name='date' content='2025-05-02'><h1>A late ferry</h1><p>11 March 2025</p>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 11, "layout"));
  }

  @Test
  void two_cues_that_agree_beat_one() {
    Metadata found =
        read(
            linked("'datePublished':'2025-01-04T07:00:00Z'")
                + "<meta property='article:published_time' content='2025-03-11T08:00:00+01:00'>"
                + "<h1>A late ferry</h1><p class='date'>11 March 2025</p>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 11, "meta"));
  }

  @Test
  void day_and_month_are_ordered_by_language_country_and_the_other_dates_of_the_page() {
    String page = "<h1>A late ferry</h1><p class='date'>03/11/2025</p>";

    assertThat(read("<html lang='en-US'>" + page).publishedDate().value())
        .isEqualTo(LocalDate.of(2025, 3, 11));
    assertThat(read("<html lang='en-AU'>" + page).publishedDate().value())
        .isEqualTo(LocalDate.of(2025, 11, 3));
    assertThat(read("https://quay.co.uk/ferry", page).publishedDate().value())
        .isEqualTo(LocalDate.of(2025, 11, 3));
    assertThat(read("<html lang='es'>" + page).publishedDate().value())
        .isEqualTo(LocalDate.of(2025, 11, 3));
    assertThat(read(page + "<p class='posted'>3 November 2025</p>").publishedDate().value())
        .isEqualTo(LocalDate.of(2025, 11, 3));
  }

  @Test
  void two_dates_that_a_template_glued_together_are_read_off_the_text() {
    Metadata found =
        read(
            "<h1>A late ferry</h1><div class='date'><time datetime='2022-02-112025-03-11'>"
                + "March 11, 2025</time></div>");

    assertThat(found.publishedDate().value()).isEqualTo(LocalDate.of(2025, 3, 11));
  }

  @Test
  void the_video_within_an_article_does_not_date_it() {
    Metadata found =
        read(
            "<script type='application/ld+json'>{'@type':'VideoObject',"
                + "'uploadDate':'2024-12-01T10:00:00Z'}</script>"
                + "<meta name='parsely-pub-date' content='2025-03-11T10:00:00+01:00'>"
                + "<h1>A late ferry</h1>");

    assertThat(found.publishedDate()).isEqualTo(day(2025, 3, 11, "meta"));
  }

  @Test
  void a_day_that_is_stated_for_publication_and_last_change_alike_gives_way_to_an_earlier_one() {
    String shown = "<h1>A late ferry</h1><p class='date'>March 11, 2025</p>";

    assertThat(
            read(linked("'datePublished':'Jun 2, 2025','dateModified':'Jun 2, 2025'") + shown)
                .publishedDate())
        .isEqualTo(day(2025, 3, 11, "layout"));
    assertThat(
            read(linked("'datePublished':'2025-06-02','dateModified':'2025-06-09'") + shown)
                .publishedDate())
        .isEqualTo(day(2025, 6, 2, "json-ld"));
  }

  @Test
  void several_days_of_publication_in_a_page_s_markup_are_those_of_other_articles() {
    String card = "<div><span itemprop='datePublished' content='2025-06-%s'></span></div>";
    String meta = "<meta name='date' content='2025-03-11'>";

    assertThat(read(meta + card.formatted("01")).publishedDate())
        .isEqualTo(day(2025, 6, 1, "microdata"));
    assertThat(read(meta + card.formatted("01") + card.formatted("02")).publishedDate())
        .isEqualTo(day(2025, 3, 11, "meta"));
  }

  @Test
  void the_only_day_that_a_page_shows_is_taken_where_it_stands_by_the_end() {
    String first = "<time class='date'>11 March 2025</time>";
    String second = "<div><time class='date'>12 March 2025</time></div>";

    assertThat(endingWith(first).publishedDate()).isEqualTo(day(2025, 3, 11, "layout"));
    assertThat(endingWith(first + second).publishedDate()).isEqualTo(Extracted.none());
  }

  @Test
  void an_address_may_spell_the_month_out() {
    assertThat(
            read("https://quay.example/2025/october/03/ferry", "<h1>A late ferry</h1>")
                .publishedDate())
        .isEqualTo(day(2025, 10, 3, "url"));
  }

  @Test
  void the_day_is_the_same_under_every_default_locale() {
    String page =
        "<html lang='tr'><h1>Gecikmiş bir vapur</h1><p class='DATE'>Yayınlanma 12 Kasım 2025</p>";

    assertThat(Locales.each(() -> read(page).publishedDate().value()))
        .containsOnly(LocalDate.of(2025, 11, 12));
  }

  private static Extracted<LocalDate> day(int year, int month, int day, String cue) {
    return Extracted.of(LocalDate.of(year, month, day), cue);
  }

  private static String linked(String members) {
    return "<script type='application/ld+json'>{'@type':'NewsArticle'," + members + "}</script>";
  }

  private static Metadata read(String html) {
    return read("https://quay.example/ferry", html);
  }

  /** A page of forty paragraphs with a footer behind. */
  private static Metadata endingWith(String footer) {
    String day =
        "<p>On day %d the ferry came in late, and the whole quay stood waiting for it.</p>";
    String story = IntStream.range(1, 41).mapToObj(day::formatted).collect(Collectors.joining());
    return readWhole(
        "https://quay.example/ferry",
        "<article>%s<footer>%s</footer></article>".formatted(story, footer));
  }

  private static Metadata read(String url, String html) {
    return readWhole(url, html + PROSE);
  }

  private static Metadata readWhole(String url, String html) {
    return new MetadataExtractor()
        .extract(
            new PageParser().parse(Messages.raw().setId("a").setUrl(url).setHtml(html).build()));
  }
}
