package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.enrich.core.Refusal;
import org.junit.jupiter.api.Test;

class TextParagraphsTest {

  @Test
  void blank_lines_part_paragraphs_whatever_the_line_ends() {
    assertThat(TextParagraphs.of("One.\r\n\r\n Two. \r\rThree.\n\u00a0\nFour."))
        .containsExactly("One.", "Two.", "Three.", "Four.");
  }

  @Test
  void each_line_is_a_paragraph_where_lines_were_not_filled() {
    assertThat(TextParagraphs.of("Headline\nA Name\n-\nA point of the summary.\n"))
        .containsExactly("Headline", "A Name", "-", "A point of the summary.");
  }

  @Test
  void carriage_return_and_line_feed_are_one_line_end() {
    assertThat(TextParagraphs.of("One\r\nTwo")).containsExactly("One", "Two");
  }

  @Test
  void lines_filled_up_to_a_margin_are_joined_into_their_paragraph() {
    String mail =
        """
        Harbour bridge to open for cyclists

        The council decided on Monday night that the old harbour bridge will be
        closed to cars from next spring and given over to people on foot and on
        bicycles, after a trial that lasted for most of the summer and was said
        to have gone well.

        Shops along the quay had feared for their trade, but the figures of the
        trial showed more visitors than in the year before it.
        """;
    assertThat(TextParagraphs.of(mail)).hasSize(3);
    assertThat(TextParagraphs.of(mail).get(1)).contains("be closed to cars").endsWith("gone well.");
  }

  @Test
  void inner_characters_stay_as_they_are() {
    assertThat(TextParagraphs.of("\uFEFFa\tb  c\u00a0d\u200be"))
        .containsExactly("a\tb  c\u00a0d\u200be");
  }

  @Test
  void more_paragraphs_than_any_article_has_are_refused() {
    assertThatThrownBy(() -> TextParagraphs.of("x\n".repeat(Limits.BLOCKS + 1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("paragraphs");
  }
}
