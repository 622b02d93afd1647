package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLabelsTest {
  private final SourceLabels labels = new SourceLabels();

  @Test
  void a_source_keeps_its_name() {
    assertThat(labels.label("feeds")).isEqualTo("feeds");
    assertThat(labels.label("feeds")).isEqualTo("feeds");
    assertThat(labels.label(" ")).isEqualTo("none");
    assertThat(labels.label(null)).isEqualTo("none");
  }

  @Test
  void however_many_sources_there_are_the_labels_are_few_and_short() {
    for (int i = 0; i < SourceLabels.MOST; i++) {
      assertThat(labels.label("source " + i)).isEqualTo("source " + i);
    }
    assertThat(labels.label("one more")).isEqualTo(SourceLabels.OTHER);
    assertThat(labels.label("source 7")).isEqualTo("source 7");
    assertThat(new SourceLabels().label("s".repeat(SourceLabels.LONGEST + 1)))
        .isEqualTo(SourceLabels.OTHER);
  }
}
