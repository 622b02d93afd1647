package io.broadsheet.enrich.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphHashTest {

  @Test
  void prices_dates_case_and_marks_make_no_difference() {
    long hash = ParagraphHash.of("Subscribe today for $4.99 a month!");
    assertThat(ParagraphHash.of("  SUBSCRIBE today — for €12,50 a month. ")).isEqualTo(hash);
    assertThat(ParagraphHash.of("Subscribe today for a month")).isNotEqualTo(hash);
  }

  @Test
  void a_label_is_too_short_to_be_recognised() {
    assertThat(ParagraphHash.of("Read more: 2024")).isEqualTo(ParagraphHash.NONE);
    assertThat(ParagraphHash.of("")).isEqualTo(ParagraphHash.NONE);
    assertThat(ParagraphHash.of("Read more of it here")).isNotEqualTo(ParagraphHash.NONE);
  }

  @Test
  void every_script_has_letters() {
    long hindi = ParagraphHash.of("आज ही सदस्यता लें और हर सुबह समाचार पाएँ");
    assertThat(hindi).isNotEqualTo(ParagraphHash.NONE);
    assertThat(ParagraphHash.of("今すぐ無料の会員登録をして続きを読む")).isNotIn(hindi, ParagraphHash.NONE);
  }

  @Test
  void the_hash_is_the_documented_one() {
    // FNV-1a 64 over the UTF-16BE of "sign up by 0 am s place", reckoned by another program.
    assertThat(Long.toHexString(ParagraphHash.of("Sign up, by: 11 am 's place")))
        .isEqualTo(DOCUMENTED);
  }

  private static final String DOCUMENTED = "7f6c6e161d6a5a8a";
}
