package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void sentences_end_at_stops_before_white_space_and_no_small_letter() {
    assertThat(parts("One is here. Two at 3.5 percent! Three, e.g. this one?"))
        .containsExactly("One is here.", "Two at 3.5 percent!", "Three, e.g. this one?");
  }

  @Test
  void a_text_without_a_stop_is_one_sentence() {
    assertThat(parts("Join our channel")).containsExactly("Join our channel");
  }

  @Test
  void hindi_sentences_end_at_the_danda() {
    assertThat(parts("स्कूल बंद हैं। पानी उतर गया।"))
        .containsExactly("स्कूल बंद हैं।", "पानी उतर गया।");
  }

  private static List<String> parts(String text) {
    return Sentences.of(text).stream()
        .map(range -> text.substring(range.start(), range.end()))
        .toList();
  }
}
