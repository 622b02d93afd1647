package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunWeightsTest {

  @Test
  void a_run_counts_once_for_each_class_however_often_it_is_used() {
    RunWeights weights =
        new RunWeights(new int[] {7, -9, 0}, new float[] {2, 0, 1, 0, 4, 1, 0, 0, 1, 0, 0, 3});

    RunWeights.Sums sums = weights.sums(new int[] {7, 7, -9, 5});
    assertThat(sums.byClass()).containsExactly(6, 1, 1, 0);
    assertThat(sums.known()).isEqualTo(3);
    assertThat(weights.at(1)).containsExactly(4, 1, 0, 0);
  }

  @Test
  void runs_that_want_the_same_place_in_the_table_keep_their_own_weights() {
    RunWeights weights =
        new RunWeights(new int[] {1, 1 + (1 << 20)}, new float[] {1, 0, 0, 0, 0, 1, 0, 0});

    assertThat(weights.sums(new int[] {1 + (1 << 20)}).byClass()).containsExactly(0, 1, 0, 0);
  }

  @Test
  void without_runs_every_text_scores_nothing() {
    assertThat(RunWeights.none().sums(new int[] {0, 1, 2}).byClass()).containsExactly(0, 0, 0, 0);
    assertThat(RunWeights.none().sums(new int[0]).byClass()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void weights_that_do_not_fit_the_runs_are_refused() {
    assertThatThrownBy(() -> new RunWeights(new int[] {1}, new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
