package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashingTest {
  private static final RawArticle RAW =
      Messages.raw().setText("Rain").setUrl("https://example.org/").build();

  @Test
  void fields_do_not_run_into_each_other() {
    String hash = new Hashing().add("ab").add("c").hex();
    assertThat(hash).isNotEqualTo(new Hashing().add("a").add("bc").hex());
    assertThat(new Hashing().add("").hex()).isNotEqualTo(new Hashing().add(null).hex());
  }

  @Test
  void times_source_and_id_are_not_raw_content() {
    RawArticle other =
        RawArticle.newBuilder(RAW)
            .setId("a")
            .setSource("files")
            .setReceivedAt(Instant.ofEpochSecond(5))
            .setFetchedAt(Instant.ofEpochSecond(4))
            .build();
    assertThat(RawContent.hash(other)).isEqualTo(RawContent.hash(RAW));
  }

  @Test
  void text_and_html_are_not_the_same_content() {
    RawArticle html = Messages.raw().setHtml("Rain").setUrl(RAW.getUrl()).build();
    assertThat(RawContent.hash(html)).isNotEqualTo(RawContent.hash(RAW));
  }

  @Test
  void hints_count_whatever_their_order() {
    RawArticle one = RawArticle.newBuilder(RAW).setHints(Map.of("a", "1", "b", "2")).build();
    java.util.Map<String, String> reversed = new java.util.LinkedHashMap<>();
    reversed.put("b", "2");
    reversed.put("a", "1");
    RawArticle same = RawArticle.newBuilder(RAW).setHints(reversed).build();
    assertThat(RawContent.hash(same)).isEqualTo(RawContent.hash(one));
    assertThat(RawContent.hash(one)).isNotEqualTo(RawContent.hash(RAW));
  }

  @Test
  void the_length_in_utf8_is_what_encoding_gives() {
    String text = "a é € 😀 \u0000";
    assertThat(Utf8.length(text))
        .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(Utf8.length("\ud83d")).isEqualTo(3);
  }
}
