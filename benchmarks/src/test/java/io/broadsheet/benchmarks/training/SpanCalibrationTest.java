package io.broadsheet.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.ads.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanCalibrationTest {
  private static final double[] DECISION = {0.35, 0.4, 0.97, 0.7};

  @Test
  void a_score_that_promises_too_much_is_drawn_to_what_came_true() {
    List<LabelledPage> pages = new ArrayList<>();
    for (int page = 0; page < 100; page++) {
      pages.add(page("a" + page, page < 70 ? "newsletter" : "article"));
    }
    double[][] scores = scores(100, 0.95);

    assertThat(said(SpanCalibration.pages(pages, scores).weights(), Logistic.logOdds(0.95)))
        .isBetween(0.65, 0.75);
    assertThat(SpanCalibration.spans(pages, scores, DECISION).weights())
        .satisfies(
            weights ->
                assertThat(Logistic.probability(weights[0] + weights[1] + weights[2]))
                    .isBetween(0.65, 0.75));
  }

  @Test
  void pages_chosen_for_their_promotion_have_no_say() {
    List<LabelledPage> pages = new ArrayList<>();
    for (int page = 0; page < 100; page++) {
      pages.add(page("a" + page, page < 30 ? "app" : "article"));
      pages.add(page("wcxb_dev/0123456789abcde" + page % 10, "app"));
      pages.add(page("thin/x" + page, "app"));
    }

    assertThat(
            said(SpanCalibration.pages(pages, scores(300, 0.5)).weights(), Logistic.logOdds(0.5)))
        .isBetween(0.25, 0.35);
  }

  private static double said(double[] weights, double score) {
    return Logistic.probability(weights[0] + weights[1] * score);
  }

  private static double[][] scores(int pages, double probability) {
    double[][] scores = new double[pages][];
    Arrays.fill(scores, new double[] {Logistic.logOdds(probability)});
    return scores;
  }

  private static LabelledPage page(String id, String... kinds) {
    return new LabelledPage(id, "site", null, null, null, null, kinds);
  }
}
