package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Messages;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where an HTML article begins, ends and goes on. */
class ArticleEdgesTest {
  private static final String OPENING =
      "<p>The lock at Ellerby was opened on Monday after ten weeks of work, the council said.</p>"
          + "<p>Boats had waited since the spring, and most of their owners had lost patience.</p>"
          + "<p>The next closure is planned for the winter of the year after next, it added.</p>"
          + "<p>Until then the keeper is on duty from six in the morning, also on holidays.</p>"
          + "<p>He has counted four hundred boats a month, twice as many as before the war.</p>"
          + "<p>Nobody knows where they all go, since the canal ends behind the next bend.</p>";
  private static final String OTHER =
      "<p>A school in Larkfield has put its bells away, and pupils come in when they like.</p>"
          + "<p>Teachers feared the worst; by the second week all but three were there at nine.</p>"
          + "<p>The head says that she would do it again, and other schools have asked her how.</p>"
          + "<p>Parents were told in a letter, which most of them seem never to have opened.</p>"
          + "<p>One father still drives up at eight, and sits with the caretaker over a coffee.</p>"
          + "<p>The bells themselves were sold to a boatyard, which rings them in thick fog.</p>";

  @Test
  void an_article_appended_below_is_another_article() {
    String body =
        body(
            "<main><article class='story'><h1>Lock opens</h1>%s</article>".formatted(OPENING)
                + "<article class='story'><h1>School without bells</h1>%s</article></main>"
                    .formatted(OTHER));

    assertThat(body).contains("behind the next bend").doesNotContain("bells");
  }

  @Test
  void what_a_click_would_show_belongs_to_the_article() {
    String body =
        body(
            "<article><h1>Lock opens</h1>%s<div class='rest' style='display:none'>%s</div></article>"
                .formatted(OPENING, OTHER));

    assertThat(body).contains("behind the next bend").contains("thick fog");
  }

  @Test
  void a_copyright_notice_is_none_of_the_article_wherever_it_stands() {
    String notice =
        "<p>Copyright 2026 Ellerby Courier Ltd. Nothing here may be printed or sent on without asking.</p>";
    String body =
        body(
            "<article><h1>Lock opens</h1>%s%s<p>Copyright law was not the reason, the keeper said, and 2026 was no year for it.</p></article>"
                .formatted(OPENING, notice));

    assertThat(body).contains("Copyright law").doesNotContain("Ellerby Courier");
  }

  @Test
  void a_line_that_only_says_where_the_article_goes_on_is_left_out() {
    String body =
        body(
            "<article><h1>Lock opens</h1>%s<p>Article continues below this ad</p>%s</article>"
                .formatted(OPENING, OTHER));

    assertThat(body).contains("thick fog").doesNotContain("continues below");
  }

  @Test
  void a_credit_in_brackets_is_a_caption_and_a_remark_in_brackets_is_not() {
    String body =
        body(
            "<article><h1>Lock opens</h1>%s<p>(Photo: Osric Vane / Ellerby Courier)</p><p>(The keeper is his brother.)</p>%s</article>"
                .formatted(OPENING, OTHER));

    assertThat(body).contains("his brother").doesNotContain("Osric Vane");
  }

  @Test
  void a_hidden_copy_for_paper_is_not_read_twice() {
    String body =
        body(
            "<article><h1>Lock opens</h1>%s<div class='print-version' style='display:none'>%s</div>"
                .formatted(OPENING, OPENING));

    assertThat(body.split("behind the next bend", -1)).hasSize(2);
  }

  @Test
  void a_list_of_linked_titles_with_a_line_each_is_no_part_of_the_article() {
    String teaser =
        "<div class='item'><a href='/%d'>A ferry that nobody takes number %d</a>"
            + "<p>It runs on Sundays, empty, and the town pays for it.</p></div>";
    String body =
        body(
            "<article><h1>Lock opens</h1>%s<div class='grid'>%s%s%s</div>%s</article>"
                .formatted(
                    OPENING,
                    teaser.formatted(1, 1),
                    teaser.formatted(2, 2),
                    teaser.formatted(3, 3),
                    OTHER));

    assertThat(body).contains("thick fog").doesNotContain("ferry").doesNotContain("Sundays");
  }

  private static String body(String html) {
    return new PageParser()
            .parse(
                Messages.raw()
                    .setId("x")
                    .setHtml("<html><head><title>Lock opens</title></head><body>" + html)
                    .build())
            .blocks()
            .stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .map(TextBlock::text)
            .collect(Collectors.joining("\n"));
  }
}
