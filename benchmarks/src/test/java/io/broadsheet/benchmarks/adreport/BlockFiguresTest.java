package io.broadsheet.benchmarks.adreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockFiguresTest {
  private static final List<JudgedBlock> BLOCKS =
      List.of(
          new JudgedBlock("a", 0, "article", true, 0.1, 0),
          new JudgedBlock("a", 1, "newsletter", true, 0.9, 0.9),
          new JudgedBlock("a", 2, "app", false, 0.2, 0),
          new JudgedBlock("b", 0, "article", true, 0.8, 0.8),
          new JudgedBlock("b", 1, "other", true, 0.1, 0));

  private final BlockFigures figures = new BlockFigures(BLOCKS, Map.of("a", 0.8, "b", 0.3));

  @Test
  void hits_false_alarms_and_misses_give_precision_recall_and_what_is_flagged() {
    assertThat(figures.all())
        .containsEntry("all, precision", 0.5)
        .containsEntry("all, recall", 0.5)
        .containsEntry("40 characters or more, recall", 1.0)
        .containsEntry("false alarms per 1,000 article blocks", 500.0)
        .containsEntry("clean pages flagged", 1.0);
  }

  @Test
  void the_calibration_error_is_over_spans_alone() {
    assertThat(figures.all().get("calibration error of spans")).isCloseTo(0.45, within(1e-9));
  }

  @Test
  void the_calibration_error_of_pages_is_over_their_ad_scores() {
    assertThat(figures.all().get("calibration error of adScore")).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void chance_alone_gives_an_error_too_and_none_where_nothing_is_left_to_it() {
    Reliability certain = new Reliability();
    certain.add(1, true);
    Reliability unsure = new Reliability();
    unsure.add(0.5, true);

    assertThat(certain.errorByChance()).isZero();
    assertThat(unsure.errorByChance()).isEqualTo(0.5);
  }

  @Test
  void a_run_counts_as_found_when_half_of_it_is() {
    assertThat(figures.all().get("runs of blocks, F1")).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void each_kind_has_its_recall_and_number() {
    assertThat(figures.recallByKind().get("newsletter")).containsExactly(1, 1);
    assertThat(figures.recallByKind().get("app")).containsExactly(0, 1);
  }

  @Test
  void the_curve_ends_where_all_is_marked() {
    assertThat(figures.precisionByRecall()).last().isEqualTo(new double[] {1, 0.4});
  }
}
