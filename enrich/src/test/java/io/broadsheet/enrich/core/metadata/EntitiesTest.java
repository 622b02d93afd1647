package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {
  private static final String BEFORE =
      "A headline that stands above the story\n\nThe old bridge over the water will be repaired in"
          + " the spring, the council has said on a wet evening in the week.\n\n";

  @Test
  void a_school_of_something_is_one_organization() {
    assertThat(names("The plan was drawn at the Harlow School of Bridges, which has no river."))
        .containsExactly("ORGANIZATION Harlow School of Bridges");
  }

  @Test
  void a_person_of_a_place_is_no_longer_than_the_name() {
    assertThat(names("The plan was drawn by Thomas Reed of Ellerby, who has never seen a bridge."))
        .containsExactly("PERSON Thomas Reed");
  }

  @Test
  void a_word_for_a_place_makes_the_phrase_one() {
    assertThat(names("They walked from Lake Ellerby to Harbour Street, and nobody followed them."))
        .containsExactly("LOCATION Lake Ellerby", "LOCATION Harbour Street");
  }

  @Test
  void an_abbreviation_keeps_its_last_dot_and_a_sentence_s_end_does_not_count() {
    assertThat(names("The steel was made in the U.S. and carried over the sea to Kyiv."))
        .containsExactly("LOCATION U.S.", "LOCATION Kyiv");
  }

  private static List<String> names(String paragraph) {
    Outcome outcome = new Enricher().enrich(Messages.raw().setText(BEFORE + paragraph).build());
    return ((Outcome.Enriched) outcome)
        .article().getEntities().stream()
            .map(entity -> entity.getType() + " " + entity.getName())
            .toList();
  }
}
