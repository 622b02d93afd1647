package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WholeModelTest {
  private static final RunWeights WORDS =
      new RunWeights(new int[] {1, 2}, new float[] {3, 0, 0, 0, 0, 0, 0, 3});

  @Test
  void the_odds_are_those_of_the_commercial_classes_together() {
    WholeModel model = new WholeModel(RunWeights.none(), new double[4], new double[] {1, 0});

    assertThat(model.score(new int[0])).isEqualTo(0, within(1e-9));
  }

  @Test
  void words_of_a_release_raise_the_odds_and_words_of_a_feature_lower_them() {
    WholeModel model = new WholeModel(WORDS, new double[4], new double[] {1, 0});

    assertThat(model.score(new int[] {1})).isGreaterThan(1);
    assertThat(model.score(new int[] {2})).isLessThan(-1);
  }

  @Test
  void the_same_words_say_less_in_a_longer_text() {
    WholeModel model = new WholeModel(WORDS, new double[4], new double[] {1, 0});

    int[] longer = new int[100];
    Arrays.fill(longer, 1);
    assertThat(model.score(longer)).isBetween(0.0, model.score(new int[] {1}));
  }

  @Test
  void calibration_is_a_line_over_the_odds() {
    WholeModel model = new WholeModel(RunWeights.none(), new double[4], new double[] {2, -1});

    assertThat(model.score(new int[0])).isEqualTo(-1, within(1e-9));
  }

  @Test
  void what_never_flags_is_sure_of_it() {
    assertThat(Logistic.probability(WholeModel.never().score(new int[] {1, 2}))).isLessThan(1e-9);
  }

  @Test
  void a_text_of_which_hardly_a_word_is_known_is_unlikely_to_be_advertising() {
    WholeModel model = new WholeModel(WORDS, new double[] {9, 9, 0, 0}, new double[] {1, 0});

    assertThat(model.score(new int[] {1, 7, 8, 9})).isEqualTo(-3);
    assertThat(model.score(new int[] {1, 1, 8, 9})).isPositive();
  }
}
