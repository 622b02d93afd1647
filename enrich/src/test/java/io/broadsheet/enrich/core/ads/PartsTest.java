package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final Parts hints = Parts.load("markup.tsv");

  @Test
  void each_part_is_found_once_at_the_beginning_within_and_at_the_end() {
    List<Evidence.Cue> one = hints.in("paywall");

    assertThat(one).hasSize(1);
    assertThat(hints.in("paywall box é-paywall ’ my-paywall")).isEqualTo(one);
    assertThat(hints.in("x paywall")).isEqualTo(one);
  }

  @Test
  void parts_within_each_other_are_all_found_in_the_order_of_the_file() {
    List<String> files = Tsv.read("markup.tsv", 4).stream().map(row -> row.text(0)).toList();
    List<String> within = files.stream().filter("social-follow-us_signup"::contains).toList();

    assertThat(within).hasSizeGreaterThan(2);
    assertThat(hints.in("social-follow-us_signup")).hasSize(within.size());
  }

  @Test
  void nothing_is_found_in_an_empty_or_a_foreign_text() {
    assertThat(hints.in("")).isEmpty();
    assertThat(hints.in("p")).isEmpty();
    assertThat(hints.in("паволь’č")).isEmpty();
  }
}
