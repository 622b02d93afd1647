package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon =
      Lexicon.load(List.of("newsletter", "commerce", "finance", "social", "form"));

  @Test
  void a_gap_stands_for_up_to_three_words() {
    assertThat(found("sign up for our free weekly newsletter"))
        .contains("asks the reader to sign up for a newsletter");
    assertThat(found("we sign up for what I would hardly call news")).isEmpty();
  }

  @Test
  void any_number_and_any_currency_read_the_same() {
    assertThat(found("just $9")).isEqualTo(found("just ₹1,499.50")).isNotEmpty();
  }

  @Test
  void an_anchored_phrase_is_found_at_the_edge_only() {
    assertThat(found("Email address")).contains("is part of a sign-up form");
    assertThat(found("The email address")).isEmpty();
  }

  @Test
  void capitals_make_no_difference_in_any_script() {
    assertThat(found("NEWSLETTER ABONNIEREN")).isEqualTo(found("Newsletter abonnieren"));
    assertThat(found("ÚNETE A NUESTRO CANAL")).isNotEmpty();
  }

  private List<String> found(String text) {
    List<String> reasons = new ArrayList<>();
    lexicon.find(
        Words.of(text),
        (row, from, to) -> {
          if (lexicon.row(row).kind() != null) {
            reasons.add(lexicon.row(row).reason());
          }
        });
    return reasons;
  }
}
