package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  private static final String PAIR = "\uD83D\uDE00";

  /** Around the borders of the pieces that a text is searched in. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 8_193, 20_000})
  void what_no_later_stage_could_carry_is_replaced_wherever_it_stands(int before) {
    String start = "x".repeat(before);

    assertThat(CleanText.of(start + "\0y")).isEqualTo(start + "\uFFFDy");
    assertThat(CleanText.of(start + "\uD83Dy")).isEqualTo(start + "\uFFFDy");
    assertThat(CleanText.of(start + "\uDE00y\0")).isEqualTo(start + "\uFFFDy\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 8_193, 20_000})
  void pairs_and_what_stands_above_them_stay(int before) {
    String text = "x".repeat(before) + PAIR + "\uE000\uFF01";

    assertThat(CleanText.of(text)).isSameAs(text);
  }

  /** Behind a sign that is not Latin, the search goes sign by sign for a stretch. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 254, 255, 256, 257, 700, 4_000})
  void what_is_replaced_is_found_behind_other_scripts_too(int before) {
    String start = "x".repeat(500) + "’" + "x".repeat(before);

    assertThat(CleanText.of(start + "\uD83Dy’")).isEqualTo(start + "\uFFFDy’");
    assertThat(CleanText.of(start + PAIR + "’\0")).isEqualTo(start + PAIR + "’\uFFFD");
    assertThat(CleanText.of(start + PAIR)).isEqualTo(start + PAIR);
  }

  @Test
  void an_empty_text_stays_empty() {
    assertThat(CleanText.of("")).isEmpty();
  }
}
