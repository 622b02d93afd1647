package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  private static final String FURNITURE =
      "Letters to this page may be shortened and are printed under the sender's full name.";
  private static final String PROMOTION =
      "Our walking map of the harbour, folded to fit a coat, is now at every kiosk.";
  private static final List<String> TOWNS =
      List.of("Ellerby", "Skarne", "Porto Sereno", "Tamarau", "Moorwald");
  private static final Enricher ENRICHER = new Enricher();

  private static RawArticle article(int number, String... more) {
    String town = TOWNS.get(number);
    String text =
        """
        Council of %1$s votes on the bridge, number %2$d

        The council of %1$s voted on Monday to close the old bridge for two winters, after engineers \
        had found rust in its bearings and a crack near the middle pier.

        Ferries will cross the river at %1$s every quarter of an hour meanwhile, the harbour master \
        said, and the last of them leaves when the theatre closes.

        %3$s
        """
            .formatted(town, number, String.join("\n\n", more));
    return Messages.raw().setUrl("https://www.example.org/" + number).setText(text).build();
  }

  private static EnrichedArticle enrich(RawArticle raw, RecurringParagraphs known) {
    return ((Outcome.Enriched) ENRICHER.enrich(raw, known)).article();
  }

  private static RecurringParagraphs learn(String... more) {
    SiteLearner learner = new SiteLearner();
    for (int number = 0; number < 4; number++) {
      learner.see(((Outcome.Enriched) ENRICHER.enrich(article(number, more))).sighting());
    }
    return learner.learned().of("example.org");
  }

  @Test
  void what_stands_in_other_articles_of_the_site_is_no_body() {
    RecurringParagraphs known = learn(FURNITURE);
    EnrichedArticle alone = enrich(article(4, FURNITURE), RecurringParagraphs.NONE);
    EnrichedArticle learned = enrich(article(4, FURNITURE), known);

    assertThat(alone.getBody()).contains(FURNITURE);
    assertThat(learned.getBody()).doesNotContain(FURNITURE).contains("Ferries will cross");
    assertThat(learned.getText()).contains(FURNITURE);
    assertThat(learned.getFurnitureVersion()).isEqualTo(known.version()).hasSize(16);
    assertThat(alone.getFurnitureVersion()).isEmpty();
  }

  @Test
  void recurrence_alone_makes_nothing_an_ad() {
    assertThat(enrich(article(4, FURNITURE), learn(FURNITURE)).getHasAdContent()).isFalse();
  }

  @Test
  void a_promotion_says_in_how_many_articles_it_stands() {
    String plug = "Subscribe to our newsletter and get the harbour report every morning.";
    EnrichedArticle article = enrich(article(4, plug), learn(plug));
    assertThat(article.getAdSpans())
        .singleElement()
        .satisfies(
            span -> assertThat(span.getReasons()).contains("stands in 4 articles of this site"));
  }

  @Test
  void an_article_whose_body_recurs_is_published_twice_and_keeps_its_body() {
    RawArticle same = article(4);
    SiteLearner learner = new SiteLearner();
    for (int copy = 0; copy < 4; copy++) {
      // Another headline each time, so that it is not known for the same article.
      RawArticle retitled =
          RawArticle.newBuilder(same)
              .setText("Edition of day " + TOWNS.get(copy) + same.getText())
              .build();
      learner.see(((Outcome.Enriched) ENRICHER.enrich(retitled)).sighting());
    }
    RecurringParagraphs known = learner.learned().of("example.org");
    assertThat(known.size()).isPositive();
    assertThat(enrich(same, known).getBody()).contains("Ferries will cross");
  }

  @Test
  void what_an_article_shows_of_its_site_does_not_depend_on_what_is_known() {
    RawArticle raw = article(4, FURNITURE, PROMOTION);
    Outcome.Enriched before = (Outcome.Enriched) ENRICHER.enrich(raw);
    Outcome.Enriched after = (Outcome.Enriched) ENRICHER.enrich(raw, learn(FURNITURE, PROMOTION));
    assertThat(after.sighting()).isEqualTo(before.sighting());
  }

  @Test
  void the_same_knowledge_has_the_same_version_and_other_knowledge_another() {
    assertThat(learn(FURNITURE).version()).isEqualTo(learn(FURNITURE).version());
    assertThat(learn(FURNITURE).version()).isNotEqualTo(learn(PROMOTION).version());
    assertThat(learn().version()).isEmpty();
  }

  @Test
  void an_article_without_an_address_tells_nothing() {
    RawArticle raw = RawArticle.newBuilder(article(1, FURNITURE)).setUrl(null).build();
    assertThat(((Outcome.Enriched) ENRICHER.enrich(raw)).sighting().tells()).isFalse();
  }
}
