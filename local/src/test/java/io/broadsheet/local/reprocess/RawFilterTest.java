package io.broadsheet.local.reprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import org.junit.jupiter.api.Test;

class RawFilterTest {
  private static final RawArticle PAGE =
      Messages.raw()
          .setUrl("https://www.example.com/harbour")
          .setHtml("<p>Rain</p>")
          .setSource("feed")
          .build();

  @Test
  void all_conditions_must_hold() {
    assertThat(RawFilter.of("source=feed, kind=html").test(PAGE)).isTrue();
    assertThat(RawFilter.of("source=feed,kind=text").test(PAGE)).isFalse();
    assertThat(RawFilter.of("site=example.com").test(PAGE)).isTrue();
  }

  @Test
  void a_star_at_the_end_stands_for_anything() {
    assertThat(RawFilter.of("url=https://www.example.com/*").test(PAGE)).isTrue();
    assertThat(RawFilter.of("url=https://www.example.com/").test(PAGE)).isFalse();
  }

  @Test
  void an_article_without_the_property_is_not_meant() {
    RawArticle text = Messages.raw().setText("Rain").build();

    assertThat(RawFilter.of("url=https*").test(text)).isFalse();
    assertThat(RawFilter.of("kind=text").test(text)).isTrue();
  }

  @Test
  void a_property_nobody_knows_is_refused_with_those_that_are() {
    assertThatThrownBy(() -> RawFilter.of("language=de"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source, site, url or kind");
    assertThatThrownBy(() -> RawFilter.of("source")).isInstanceOf(IllegalArgumentException.class);
  }
}
