package io.broadsheet.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void wide_characters_take_two_columns() {
    assertThat(Columns.lines(List.of(List.of("駅の本", "x"), List.of("station", "y")), List.of(9, 1)))
        .containsExactly("駅の本   x", "station  y");
  }

  @Test
  void marks_that_stand_on_another_character_take_none() {
    assertThat(Width.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void a_cell_that_is_too_wide_ends_in_an_ellipsis() {
    assertThat(Columns.lines(List.of(List.of("a long title", "x")), List.of(6, 1)))
        .containsExactly("a lon…  x");
    assertThat(Width.fit("無人駅", 4)).isEqualTo("無… ");
  }

  @Test
  void a_note_runs_over_the_columns_behind_it_and_widens_none() {
    List<List<String>> rows =
        List.of(List.of("title", "date", "ad"), List.of("file", "a note of some length"));
    assertThat(Columns.lines(rows, List.of(20, 10, 5)))
        .containsExactly("title  date  ad", "file   a note of some length");
  }

  @Test
  void what_could_forge_a_line_is_escaped() {
    assertThat(Columns.lines(List.of(List.of("a\nb\u202ec", "x")), List.of(40, 1)))
        .containsExactly("a\\u000Ab\\u202Ec  x");
  }
}
