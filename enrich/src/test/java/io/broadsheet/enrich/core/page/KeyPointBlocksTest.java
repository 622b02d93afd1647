package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPointBlocksTest {
  private static final String BODY =
      "<p>The lock at Ellerby was opened on Monday after ten weeks of work, the council said.</p>"
          + "<p>Boats had waited since the spring, and most of their owners had lost patience.</p>"
          + "<p>The next closure is planned for the winter of the year after next, it added.</p>";

  @Test
  void a_list_under_a_heading_that_says_so_is_the_summary() {
    assertThat(
            points(
                "<h3>Key takeaways for skippers</h3><ul><li>The lock is open again.</li>"
                    + "<li>No boat pays a fee until June.</li></ul>"
                    + BODY))
        .containsExactly("The lock is open again.", "No boat pays a fee until June.");
  }

  @Test
  void paragraphs_that_share_a_box_with_such_a_heading_are_the_summary() {
    assertThat(
            points(
                "<div><h3>Key points</h3><p>The lock is open again.</p>"
                    + "<p>No boat pays a fee until June.</p></div>"
                    + BODY))
        .containsExactly("The lock is open again.", "No boat pays a fee until June.");
  }

  @Test
  void a_list_right_below_the_headline_is_the_summary() {
    assertThat(
            points(
                "<ul><li>The lock at Ellerby is open to all boats again</li>"
                    + "<li>Skippers pay no fee at all until the end of June</li></ul>"
                    + BODY))
        .hasSize(2);
  }

  @Test
  void a_table_of_contents_is_no_summary() {
    assertThat(
            points(
                "<h3>Highlights</h3><ul><li><a href='#a'>What the lock is for today</a></li>"
                    + "<li><a href='#b'>Who has to pay for the work</a></li></ul>"
                    + BODY))
        .isEmpty();
  }

  @Test
  void date_lines_set_as_a_list_are_no_summary() {
    assertThat(
            points(
                "<ul><li>Updated: Dec. 21, 2025, 1:29 p.m.</li>"
                    + "<li>Published: Dec. 21, 2025, 1:28 p.m.</li></ul>"
                    + BODY))
        .isEmpty();
  }

  private static List<String> points(String content) {
    String html = "<article><h1>Lock at Ellerby opens again</h1>" + content + "</article>";
    Page page =
        new PageParser()
            .parse(
                Messages.raw()
                    .setHtml("<title>Lock at Ellerby opens again</title>" + html)
                    .build());
    return page.all(BlockKind.KEY_POINT).stream().map(TextBlock::text).toList();
  }
}
