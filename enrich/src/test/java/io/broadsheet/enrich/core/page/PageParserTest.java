package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import org.junit.jupiter.api.Test;

class PageParserTest {
  private final PageParser parser = new PageParser();

  @Test
  void html_and_text_together_are_refused_as_empty() {
    RawArticle both = Messages.raw().setId("a").setHtml("<p>one</p>").setText("two").build();

    assertThat(refusal(both).reason()).isEqualTo(DeadLetterReason.EMPTY);
  }

  @Test
  void a_page_without_readable_text_is_refused_as_empty() {
    assertThat(refusal(html("<html><body><script>1</script></body></html>")).reason())
        .isEqualTo(DeadLetterReason.EMPTY);
  }

  @Test
  void a_page_that_nests_too_deep_is_refused_for_it() {
    assertThat(refusal(html("<div>".repeat(100_000) + "text")).reason())
        .isEqualTo(DeadLetterReason.TOO_DEEP);
  }

  @Test
  void a_page_of_too_many_tags_is_refused_as_too_costly() {
    assertThat(refusal(html("<b>".repeat(Limits.TAGS + 1))).reason())
        .isEqualTo(DeadLetterReason.TOO_COSTLY);
  }

  @Test
  void a_page_of_too_many_blocks_is_refused_as_too_costly() {
    assertThat(refusal(html("<p>word</p>".repeat(Limits.BLOCKS + 1))).reason())
        .isEqualTo(DeadLetterReason.TOO_COSTLY);
  }

  @Test
  void more_characters_than_the_limit_are_refused_as_too_large() {
    assertThat(refusal(html("x".repeat(Limits.CHARACTERS + 1))).reason())
        .isEqualTo(DeadLetterReason.TOO_LARGE);
  }

  @Test
  void a_zero_character_and_half_a_surrogate_pair_become_replacement_characters() {
    assertThat(CleanText.of("a\0b\uD83Dc\uDE00\uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00");
  }

  @Test
  void formatting_that_is_never_closed_does_not_multiply_the_page() {
    Page page = parser.parse(html("<b><i><u><font>".repeat(100) + "<p>word ".repeat(2_000)));

    assertThat(page.blocks()).hasSizeLessThanOrEqualTo(2_001);
  }

  @Test
  void two_line_breaks_part_paragraphs_and_one_does_not() {
    Page page = parser.parse(html("<h1>Head</h1><div>One line<br>goes on.<br><br>Another.</div>"));

    assertThat(page.blocks().stream().map(TextBlock::text))
        .contains("One line goes on.", "Another.");
  }

  @Test
  void a_link_knows_its_address_its_relation_and_the_share_of_its_block() {
    String words = "Some words of running text that stand before the link, and some after it. ";
    Page page = parser.parse(html("<p>" + words + "<a href='/x' rel='Sponsored'>here</a></p>"));

    Markup markup = page.blocks().get(0).markup();
    assertThat(markup.links()).containsExactly(new Markup.Link("/x", "sponsored", "here"));
    assertThat(markup.linkDensity()).isBetween(0.01, 0.2);
  }

  @Test
  void promotion_after_the_article_stays_as_furniture_outside_it() {
    String prose = "A long sentence of news, with commas, names and numbers, to fill the page. ";
    Page page =
        parser.parse(
            html(
                "<article><h1>Head</h1>"
                    + ("<p>" + prose.repeat(3) + "</p>").repeat(4)
                    + "</article><div class='newsletter-signup'><p>Sign up for our letter.</p></div>"));

    TextBlock last = page.blocks().get(page.blocks().size() - 1);
    assertThat(last.text()).isEqualTo("Sign up for our letter.");
    assertThat(last.kind()).isEqualTo(BlockKind.FURNITURE);
    assertThat(last.markup().insideArticle()).isFalse();
    assertThat(last.markup().hints()).contains("newsletter-signup");
  }

  private Refusal refusal(RawArticle raw) {
    return catchThrowableOfType(Refusal.class, () -> parser.parse(raw));
  }

  private static RawArticle html(String html) {
    return Messages.raw().setId("a").setHtml(html).build();
  }
}
