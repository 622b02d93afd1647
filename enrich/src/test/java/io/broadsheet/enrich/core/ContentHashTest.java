package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

  @Test
  void it_is_over_title_body_and_date_each_closed_by_a_zero_byte() throws Exception {
    byte[] bytes = "Rain\0It rained.\u00002025-05-20\0".getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(ContentHash.of("Rain", "It rained.", DAY)).isEqualTo(hash);
  }

  @Test
  void parts_do_not_run_into_each_other() {
    assertThat(ContentHash.of("Rain", "fall", null))
        .isNotEqualTo(ContentHash.of("Rainfall", "", null));
  }

  @Test
  void what_is_unknown_counts_as_empty() {
    assertThat(ContentHash.of(null, "It rained.", null))
        .isEqualTo(ContentHash.of("", "It rained.", null));
  }
}
