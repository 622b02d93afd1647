package io.broadsheet.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.ads.Decision;
import io.broadsheet.enrich.core.ads.Logistic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private static final double[] BEFORE = {0.1, 0.2, 0.97, 0.7};

  @Test
  void what_parts_promotion_from_the_rest_is_chosen_and_the_other_decisions_stay() {
    List<LabelledPage> pages =
        List.of(page("a", "article", "newsletter"), page("b", "article", "article"));
    double[][] scores = {odds(0.1, 0.8), odds(0.1, 0.55)};

    double[] chosen = Thresholds.choose(pages, scores, BEFORE);

    assertThat(chosen[Decision.PAGE.ordinal()]).isBetween(0.55, 0.8);
    assertThat(chosen[Decision.SENTENCE.ordinal()]).isEqualTo(0.97);
    assertThat(chosen[Decision.ADVERTORIAL.ordinal()]).isEqualTo(0.7);
  }

  @Test
  void a_block_is_marked_only_on_a_page_with_one_that_is_certain() {
    double[] decision = {0.3, 0.6, 0.97, 0.7};

    assertThat(Thresholds.marks(decision, Logistic.logOdds(0.4), Logistic.logOdds(0.7))).isTrue();
    assertThat(Thresholds.marks(decision, Logistic.logOdds(0.4), Logistic.logOdds(0.5))).isFalse();
  }

  @Test
  void windows_and_html_forms_have_no_say() {
    assertThat(page("thin/x#3-9", "article").whole()).isFalse();
    assertThat(page("x" + SpanData.AS_HTML, "article").whole()).isFalse();
    assertThat(page("x", "article").whole()).isTrue();
  }

  private static LabelledPage page(String id, String... kinds) {
    return new LabelledPage(id, "site", null, null, null, null, kinds);
  }

  private static double[] odds(double... probabilities) {
    double[] odds = new double[probabilities.length];
    for (int block = 0; block < odds.length; block++) {
      odds[block] = Logistic.logOdds(probabilities[block]);
    }
    return odds;
  }
}
