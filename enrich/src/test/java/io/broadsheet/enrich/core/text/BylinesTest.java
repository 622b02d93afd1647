package io.broadsheet.enrich.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Locales;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Nora Lindqvist|Nora Lindqvist",
        "By Nora Lindqvist and Omar Haddad|Nora Lindqvist;Omar Haddad",
        "By Nora Lindqvist, Omar Haddad, and Petra Vance|Nora Lindqvist;Omar Haddad;Petra Vance",
        "BY NORA LINDQVIST|Nora Lindqvist",
        "ByNora Lindqvist|Nora Lindqvist",
        "Written by: Nora Lindqvist, Senior Editor|Nora Lindqvist",
        "Von Nora Lindqvist|Nora Lindqvist",
        "Von Nora Lindqvist und Omar Haddad|Nora Lindqvist;Omar Haddad",
        "Por Nora Lindqvist|Nora Lindqvist",
        "Par Nora Lindqvist|Nora Lindqvist",
        "Di Nora Lindqvist|Nora Lindqvist",
        "Door Nora Lindqvist|Nora Lindqvist",
        "Oleh Nora Lindqvist|Nora Lindqvist",
        "By Dr. Nora Lindqvist|Nora Lindqvist",
        "By Nora Lindqvist Published: Jun 25, 2025|Nora Lindqvist",
        "By Rebecca LindqvistPublished: Jun 25, 2025|Rebecca Lindqvist",
        "Dec 21, 2023 at 1:39 pm • By Nora Lindqvist|Nora Lindqvist",
        "Posted on Friday December 19, 2025 by Nora Lindqvist|Nora Lindqvist",
        "By Nora Lindqvist nlindqvist@example.org|Nora Lindqvist",
        "By Reuters|Reuters",
        "By The Associated Press|The Associated Press",
        "By News Staff|News Staff",
        "By Rebecca LindqvistStaff Writer|Rebecca Lindqvist"
      })
  void a_byline_names_its_authors_and_nobody_else(String line, String names) {
    assertThat(Bylines.of(line).names()).containsExactly(names.split(";"));
  }

  @Test
  void initials_alone_on_a_line_make_a_name() {
    assertThat(Bylines.of("R K Mehta").names()).containsExactly("R K Mehta");
    assertThat(Bylines.of("R K Mehta").explicit()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By signing up you agree to our terms",
        "By the time the rain stopped, the square was empty.",
        "Latest News",
        "Privacy Policy",
        "The Quiet Return of Night Trains",
        "Sign In Subscription Explore",
        "@nora_lindqvist",
        "Senior Political Correspondent",
        "20 May 2025",
        "Share on Facebook"
      })
  void a_line_without_a_byline_names_nobody(String line) {
    assertThat(Bylines.of(line).names()).isEmpty();
  }

  @Test
  void a_name_nobody_knows_counts_only_where_its_place_says_so() {
    assertThat(Bylines.of("Zelandine Okwuosa").names()).isEmpty();
    assertThat(Bylines.named("Zelandine Okwuosa", false).names())
        .containsExactly("Zelandine Okwuosa");
  }

  @Test
  void what_is_set_right_behind_a_name_falls_away() {
    assertThat(Bylines.named("Jessica Haddad Wellness Writer", false).names())
        .containsExactly("Jessica Haddad");
    assertThat(Bylines.named("Jessica Haddad CITY TODAY", false).names())
        .containsExactly("Jessica Haddad");
  }

  @Test
  void the_default_locale_changes_nothing() {
    assertThat(Locales.each(() -> Bylines.of("WRITTEN BY IRIS LINDQVIST").names()))
        .containsOnly(List.of("Iris Lindqvist"));
  }

  @Test
  @Timeout(60)
  void hostile_lines_cost_no_more_than_their_length() {
    for (String part : List.of("By ", "and ", ",", "A ", "| ", "by by ", "Dr. ", "aA")) {
      Bylines.of(part.repeat(200 / part.length()));
      Bylines.of(part.repeat(1_000_000));
    }
  }

  @Test
  void an_east_asian_office_is_no_part_of_the_name() {
    assertThat(
            List.of("记者 林文海", "本报记者：林文海", "林文海记者", "文/林文海").stream().map(EastAsianOffice::without))
        .containsOnly("林文海");
    assertThat(EastAsianOffice.without("한지우 기자")).isEqualTo("한지우");
  }

  @Test
  void an_office_alone_and_a_name_that_begins_like_one_stay() {
    assertThat(EastAsianOffice.without("记者")).isEqualTo("记者");
    assertThat(EastAsianOffice.without("文天明")).isEqualTo("文天明");
    assertThat(EastAsianOffice.without("Ada Lind")).isEqualTo("Ada Lind");
  }
}
