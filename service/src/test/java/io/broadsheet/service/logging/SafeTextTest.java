package io.broadsheet.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void what_forges_or_turns_a_line_is_escaped() {
    assertThat(SafeText.escape("a\u001B[31mb\r\nc\u202Ed\u2066e\u2028f\uD800"))
        .isEqualTo("a\\u001B[31mb\\u000D\\u000Ac\\u202Ed\\u2066e\\u2028f\\uD800");
  }

  @Test
  void what_joins_the_letters_of_a_script_stays() {
    assertThat(SafeText.escape("می\u200Cخواهد, क्\u200Dष")).isEqualTo("می\u200Cخواهد, क्\u200Dष");
  }
}
