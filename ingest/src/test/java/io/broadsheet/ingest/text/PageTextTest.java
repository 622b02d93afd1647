package io.broadsheet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void a_byte_order_mark_wins_over_the_header_and_is_no_text() {
    byte[] page = bytes("\uFEFFZürich", "UTF-8");
    assertThat(PageText.ofHtml(page, "iso-8859-1")).isEqualTo("Zürich");
    assertThat(PageText.ofPlainText(bytes("\uFEFFZürich", "UTF-16BE"), null)).isEqualTo("Zürich");
  }

  @Test
  void the_header_wins_over_the_page() {
    byte[] page = bytes("<meta charset=utf-8><p>Привет", "windows-1251");
    assertThat(PageText.ofHtml(page, "windows-1251")).endsWith("Привет");
  }

  @Test
  void a_header_that_nobody_knows_is_passed_over() {
    byte[] page = bytes("<meta charset='windows-1251'><p>Привет", "windows-1251");
    assertThat(PageText.ofHtml(page, "klingon-8")).endsWith("Привет");
    assertThat(PageText.ofHtml(page, "")).endsWith("Привет");
    assertThat(PageText.ofHtml(page, "utf 8; drop")).endsWith("Привет");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta charset=\"windows-1251\">",
        "<META CharSet = windows-1251 />",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
        "<?xml version='1.0' encoding='windows-1251'?>",
        "<meta name=a content=b><meta/charset=windows-1251>",
      })
  void the_page_names_its_charset_in_several_ways(String head) {
    assertThat(PageText.ofHtml(bytes(head + "<p>Привет", "windows-1251"), null)).endsWith("Привет");
  }

  @Test
  void latin_1_means_windows_1252_as_in_browsers() {
    byte[] page =
        joined(
            bytes("<meta charset=iso-8859-1>", "US-ASCII"),
            new byte[] {(byte) 0x93, 'a', (byte) 0x94});
    assertThat(PageText.ofHtml(page, null)).endsWith("“a”");
  }

  @Test
  void a_meta_that_says_utf_16_means_utf_8() {
    assertThat(PageText.ofHtml(bytes("<meta charset=utf-16><p>Zürich", "UTF-8"), null))
        .endsWith("Zürich");
  }

  @Test
  void without_any_word_it_is_utf_8_if_it_can_be() {
    assertThat(PageText.ofPlainText(bytes("Zürich – 東京", "UTF-8"), null)).isEqualTo("Zürich – 東京");
  }

  @Test
  void without_any_word_a_long_text_is_guessed() {
    String text =
        "Вчера в городе открыли новый мост через реку, и жители пришли посмотреть. ".repeat(20);
    assertThat(PageText.ofPlainText(bytes(text, "windows-1251"), null)).isEqualTo(text);
    String german = "Über die Brücke führt künftig auch ein schöner Weg für Fußgänger. ".repeat(20);
    assertThat(PageText.ofPlainText(bytes(german, "windows-1252"), null)).isEqualTo(german);
  }

  @Test
  void bytes_that_cannot_be_read_are_replaced_and_nul_is_kept() {
    assertThat(PageText.ofHtml(new byte[] {'a', (byte) 0xFF, 0, 'b'}, "utf-8"))
        .isEqualTo("a\uFFFD\u0000b");
  }

  @Test
  void no_bytes_ever_throw() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      assertThat(PageText.ofHtml(noise, null)).isNotNull();
      assertThat(PageText.ofPlainText(joined(bytes("<meta charset=", "UTF-8"), noise), null))
          .isNotNull();
      assertThat(PageText.ofHtml(joined(bytes("<meta charset=", "UTF-8"), noise), null))
          .isNotNull();
    }
  }

  @Test
  void unpaired_surrogates_are_mended_and_pairs_kept() {
    assertThat(Surrogates.mend("a\ud800b\udc00c😀\ud83d")).isEqualTo("a\ufffdb\ufffdc😀\ufffd");
    assertThat(Surrogates.mend(null)).isNull();
    assertThat(
            new String(
                Surrogates.mend("\udc00").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo("\ufffd");
  }
}
