package io.broadsheet.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Explainer;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Lock opens again | Ellerby Post</title>
      <meta property="og:title" content="The lock you waited for is open">
      <meta property="og:site_name" content="Ellerby Post">
      <meta name="date" content="2024-03-09">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lock opens again",
       "datePublished": "2024-03-04T09:00:00Z"}</script></head>
      <body><nav><a href="/a">All the news of the week</a> <a href="/b">Sports results</a></nav>
      <article><h1>Lock opens again</h1>
      <p>The lock at Ellerby was opened on Monday after ten weeks of work, the council said.</p>
      <p>“Nobody has to wait any longer for a boat,” said Ada Lind, who keeps the lock.</p>
      <p>The next closure is planned for the winter of the year after next, she added.</p>
      <p>Sign up for our free newsletter and get the best of Ellerby in your inbox each morning.</p>
      </article><footer class="foot"><p>Ellerby Post is printed on paper made in Ellerby, as ever.</p></footer>
      </body></html>
      """;

  @Test
  void a_field_shows_its_cue_who_agrees_and_what_lost_to_it() {
    assertThat(explained(PAGE))
        .containsSequence(
            "title            layout     Lock opens again",
            "                            also said by json-ld, meta",
            "               × meta       The lock you waited for is open  (layout comes first)");
  }

  @Test
  void a_day_that_lost_says_why() {
    assertThat(explained(PAGE))
        .containsSequence(
            "publishedDate    json-ld    2024-03-04",
            "               × meta       2024-03-09  (its name may mean a change as well)");
  }

  @Test
  void what_was_not_found_is_named_in_one_row() {
    assertThat(explained(PAGE))
        .anyMatch(line -> line.startsWith("not found") && line.contains("imageUrl"));
  }

  @Test
  void each_block_shows_where_it_went_and_why() {
    assertThat(explained(PAGE))
        .anyMatch(line -> line.startsWith("  + paragraph         The lock at Ellerby was opened"))
        .anyMatch(
            line ->
                line.startsWith("  $ paragraph         Sign up for our free")
                    && line.contains("NEWSLETTER"))
        .anyMatch(
            line ->
                line.startsWith("  - furniture         Ellerby Post is printed")
                    && line.endsWith("beside the article: foot"));
  }

  @Test
  void each_ad_span_shows_its_reasons() {
    List<String> lines = explained(PAGE);
    int span =
        lines.indexOf(
            lines.stream()
                .filter(line -> line.startsWith("  newsletter"))
                .findFirst()
                .orElseThrow());
    assertThat(lines.get(span)).contains("Sign up for our free newsletter");
    assertThat(lines.subList(span + 1, span + 4))
        .contains("                            – asks the reader to sign up for a newsletter");
  }

  @Test
  void no_line_is_wider_than_a_terminal() {
    String wide = PAGE.replace("Monday", "Monday, which nobody had believed, ".repeat(20));
    String wider =
        wide.replace("you waited for", "you waited for ".repeat(30))
            .replace("Lind", "橋".repeat(90));
    assertThat(explained(wider))
        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(96));
  }

  @Test
  void characters_that_steer_a_terminal_are_escaped() {
    String page =
        PAGE.replace("Ada Lind", "Ada\u202E Lind\u2066")
            .replace("Lock opens again<", "Lock \u009B31m opens&#8238; again<")
            .replace("<footer class=\"foot\"", "<footer class='\u001B]0;x\u0007'");
    assertThat(String.join("", explained(page)).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(point -> Character.getType(point) == Character.FORMAT);
  }

  private static int columns(String line) {
    return line.codePoints().map(point -> point == '橋' ? 2 : 1).sum();
  }

  private static List<String> explained(String html) {
    RawArticle raw = Messages.raw().setId("lock").setHtml(html).build();
    return Explanation.explain(
            "lock\u001B.html", new Explainer().explain(raw, RecurringParagraphs.NONE))
        .lines()
        .toList();
  }
}
