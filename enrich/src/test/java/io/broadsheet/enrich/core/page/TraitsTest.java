package io.broadsheet.enrich.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Locales;
import org.junit.jupiter.api.Test;

class TraitsTest {

  @Test
  void words_are_found_whatever_parts_them() {
    assertThat(has("article__related-posts", Trait.FURNITURE)).isTrue();
    assertThat(has("relatedPosts", Trait.FURNITURE)).isTrue();
    assertThat(has("entryContent", Trait.BODY)).isTrue();
    assertThat(has("nav_2", Trait.FURNITURE)).isTrue();
  }

  @Test
  void a_word_within_a_longer_word_is_none() {
    assertThat(has("navy", Trait.FURNITURE)).isFalse();
    assertThat(has("unshared", Trait.FURNITURE)).isFalse();
  }

  @Test
  void what_an_element_stands_beside_is_not_what_it_is() {
    assertThat(has("has-sidebar", Trait.FURNITURE)).isFalse();
    assertThat(has("left-sidebar", Trait.FURNITURE)).isTrue();
  }

  @Test
  void hiding_takes_the_whole_name() {
    assertThat(has("big hidden", Trait.HIDDEN)).isTrue();
    assertThat(has("overflow-hidden", Trait.HIDDEN)).isFalse();
  }

  @Test
  void capitals_are_lowered_alike_in_turkish() {
    assertThat(Locales.each(() -> has("SIDEBAR", Trait.FURNITURE))).containsOnly(true);
  }

  private static boolean has(String names, Trait trait) {
    return trait.in(new Traits().of(names));
  }
}
