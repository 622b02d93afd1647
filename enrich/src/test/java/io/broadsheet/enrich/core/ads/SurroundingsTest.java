package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String DESCRIPTION =
      "Tamarix Pumps builds pumps for farms and breweries and keeps its workshop in Orrin.";

  @Test
  void a_text_below_about_and_a_name_presents_the_company_of_that_name() {
    Surroundings around = around("Two farms merge.", "About Tamarix Pumps", DESCRIPTION);

    assertThat(around.headsCompany(1)).isTrue();
    assertThat(around.describesCompany(2)).isTrue();
    assertThat(around.describesCompany(0)).isFalse();
  }

  @Test
  void heading_and_text_may_have_run_together() {
    assertThat(around("About Tamarix Pumps " + DESCRIPTION).describesCompany(0)).isTrue();
  }

  @Test
  void a_text_below_about_the_author_presents_no_company() {
    Surroundings around =
        around("About the author", "Ada Lind has reported from the harbour for eleven years now.");

    assertThat(around.headsCompany(0)).isFalse();
    assertThat(around.describesCompany(1)).isFalse();
  }

  @Test
  void a_sentence_is_plain_prose_until_it_asks_for_something() {
    Surroundings around =
        around(
            "Two members voted against the plan, saying that the pier needs repairs.",
            "Sign up for our free newsletter and get the best of the week in your inbox.",
            "The pier in spring");

    assertThat(around.plainProse(0)).isTrue();
    assertThat(around.plainProse(1)).isFalse();
    assertThat(around.plainProse(2)).isFalse();
  }

  private static Surroundings around(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    Page page = new PageParser().parse(Messages.raw().setId("a").setText(text).build());
    Story story = Story.of(page, null);
    return new Surroundings(story.passages(), new AdSignals().observe(story));
  }
}
