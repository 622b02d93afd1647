package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {
  private static final String BEFORE =
      "A headline that stands above the story\n\nThe old bridge over the river Lune will be"
          + " repaired in the spring, Mayor Helena Varga told the council on Monday evening.\n\n";

  @Test
  void a_surname_is_given_as_the_fullest_name_in_the_article() {
    assertThat(quotes("“We will start with the piers,” Varga said on Monday, before the vote."))
        .containsExactly("Helena Varga: We will start with the piers,");
  }

  @Test
  void a_pronoun_means_the_person_named_last() {
    assertThat(quotes("Varga left early. “I have a train to catch,” she said with a smile then."))
        .containsExactly("Helena Varga: I have a train to catch,");
  }

  @Test
  void a_speaker_may_stand_before_the_marks() {
    assertThat(quotes("Engineer Thomas Reed warned: “The ice comes earlier than the money does.”"))
        .containsExactly("Thomas Reed: The ice comes earlier than the money does.");
  }

  @Test
  void a_second_half_goes_on_with_its_speaker() {
    assertThat(quotes("“We start in March,” Varga said. “The piers come first, then the deck.”"))
        .containsExactly(
            "Helena Varga: We start in March,",
            "Helena Varga: The piers come first, then the deck.");
  }

  @Test
  void words_in_doubt_are_no_speech() {
    assertThat(quotes("The plan, which some call the “grand tour” of works, lasts for two years."))
        .isEmpty();
  }

  private static List<String> quotes(String paragraph) {
    Outcome outcome = new Enricher().enrich(Messages.raw().setText(BEFORE + paragraph).build());
    EnrichedArticle article = ((Outcome.Enriched) outcome).article();
    return article.getQuotes().stream()
        .map(quote -> quote.getSpeaker() + ": " + quote.getText())
        .toList();
  }
}
