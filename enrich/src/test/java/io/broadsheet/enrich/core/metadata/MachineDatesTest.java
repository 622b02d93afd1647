package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MachineDatesTest {

  @Test
  void the_day_is_that_of_the_zone_it_was_written_in() {
    Moment moment = read("2025-05-20T23:30:00-04:00");

    assertThat(moment.date()).isEqualTo(LocalDate.of(2025, 5, 20));
    assertThat(moment.instant()).isEqualTo(Instant.parse("2025-05-21T03:30:00Z"));
  }

  @Test
  void zones_come_with_and_without_colon_and_fractions_are_read_over() {
    Instant expected = Instant.parse("2025-05-20T12:05:07Z");

    assertThat(read("2025-05-20T14:05:07.123+0200").instant()).isEqualTo(expected);
    assertThat(read("2025-05-20 14:05:07 +02:00").instant()).isEqualTo(expected);
    assertThat(read("2025-05-20T12:05:07Z").instant()).isEqualTo(expected);
  }

  @Test
  void a_date_without_zone_gives_no_instant() {
    assertThat(read("2025-05-20T14:05:00").instant()).isNull();
    assertThat(read("2025-05-20").instant()).isNull();
    assertThat(read("20250520").date()).isEqualTo(LocalDate.of(2025, 5, 20));
  }

  @Test
  void seconds_and_milliseconds_since_1970_are_told_apart() {
    assertThat(read("1747742700").instant()).isEqualTo(Instant.ofEpochSecond(1747742700));
    assertThat(read("1747742700000").instant()).isEqualTo(Instant.ofEpochSecond(1747742700));
  }

  @Test
  void what_is_no_date_gives_nothing() {
    assertThat(read("2025-13-45")).isNull();
    assertThat(read("0000-00-00T00:00:00Z")).isNull();
    assertThat(read("yesterday")).isNull();
    assertThat(read("9".repeat(5_000))).isNull();
    assertThat(read(null)).isNull();
  }

  @Test
  void an_address_may_hold_the_day() {
    assertThat(UrlDate.of("https://a.example/2025/05/20/story"))
        .isEqualTo(LocalDate.of(2025, 5, 20));
    assertThat(UrlDate.of("https://a.example/story-2025-05-20.html"))
        .isEqualTo(LocalDate.of(2025, 5, 20));
    assertThat(UrlDate.of("https://a.example/2025/05/story")).isNull();
    assertThat(UrlDate.of("https://a.example/id/120250/5/20")).isNull();
    assertThat(UrlDate.of(null)).isNull();
  }

  private static Moment read(String value) {
    return MachineDates.read(value, () -> Dates.Order.MONTH_FIRST, "meta");
  }
}
