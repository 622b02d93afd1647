package io.broadsheet.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingFiguresTest {

  @Test
  void one_pair_of_four_in_the_wrong_order_leaves_three_quarters_under_the_curve() {
    RankingFigures figures = new RankingFigures();
    figures.add(0.9, true, true);
    figures.add(0.7, false, true);
    figures.add(0.6, true, false);
    figures.add(0.2, false, false);

    assertThat(figures.areaUnderCurve()).isEqualTo(0.75);
    assertThat(figures.bestF1()).isEqualTo(0.8, within(1e-9));
    assertThat(figures.decidedF1()).isEqualTo(0.5);
    assertThat(figures.recallAtFalsePositives(0.02)).isEqualTo(0.5);
  }

  @Test
  void probabilities_that_come_true_as_often_as_they_say_have_no_calibration_error() {
    RankingFigures figures = new RankingFigures();
    for (int at = 0; at < 4; at++) {
      figures.add(0.75, at < 3, true);
    }

    assertThat(figures.calibrationError()).isZero();
    assertThat(figures.reliability()).hasSize(1);
    assertThat(figures.reliability().get(0)).containsExactly(0.75, 0.75);
  }
}
