package io.broadsheet.enrich.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Locales;
import io.broadsheet.enrich.core.text.Dates.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20/May/2025|2025-05-20",
        "May 20th, 2025 at 5:30 PM IST|2025-05-20",
        "Dec. 22, 2023|2023-12-22",
        "PublishedJun 25, 2025|2025-06-25",
        "3 de mayo de 202221:25|2022-05-03",
        "28.09.1912:44|2019-09-28",
        "Updated07:26, 24 Dec 2023|2023-12-24",
        "the 3rd of March, 2021|2021-03-03",
        "2025-05-20T14:05:00+02:00|2025-05-20",
        "2025/05/20|2025-05-20",
        "20. Mai 2025|2025-05-20",
        "Dienstag, 4. März 2025, 10:15 Uhr|2025-03-04",
        "1er février 2024|2024-02-01",
        "20 de mayo de 2025|2025-05-20",
        "20 de março de 2025|2025-03-20",
        "martedì 8 luglio 2025|2025-07-08",
        "3 mei 2024|2024-05-03",
        "20 मई 2025|2025-05-20",
        "17 Agustus 2025|2025-08-17",
        "12 października 2024|2024-10-12",
        "5 января 2025 г.|2025-01-05",
        "20 Mayıs 2025|2025-05-20",
        "2025年5月20日|2025-05-20",
        "2025년 5월 20일|2025-05-20",
        "٢٠ مايو ٢٠٢٥|2025-05-20",
        "12.12.2025|2025-12-12",
        "24.3.21|2021-03-24"
      })
  void a_written_date_is_read(String text, LocalDate day) {
    assertThat(Dates.in(text, Order.DAY_FIRST)).extracting(Dates.Found::date).containsExactly(day);
  }

  @Test
  void day_and_month_of_a_numeric_date_follow_the_order_asked_for() {
    assertThat(only("03/04/2024", Order.DAY_FIRST).date()).isEqualTo("2024-04-03");
    assertThat(only("03/04/2024", Order.MONTH_FIRST).date()).isEqualTo("2024-03-04");
    assertThat(only("03/04/2024", Order.MONTH_FIRST).certain()).isFalse();
  }

  @Test
  void a_number_above_twelve_is_the_day_whatever_the_order() {
    assertThat(only("12/22/2023", Order.DAY_FIRST).date()).isEqualTo("2023-12-22");
    assertThat(only("22/12/2023", Order.MONTH_FIRST).date()).isEqualTo("2023-12-22");
    assertThat(Dates.orderShown("8/27/2025")).isEqualTo(Order.MONTH_FIRST);
    assertThat(Dates.orderShown("27/8/2025")).isEqualTo(Order.DAY_FIRST);
    assertThat(Dates.orderShown("8/7/2025")).isNull();
  }

  @Test
  void dots_part_day_and_month_in_that_order_even_in_english() {
    assertThat(only("03.04.2024", Order.MONTH_FIRST).date()).isEqualTo("2024-04-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "3 hours ago",
        "vor 2 Stunden",
        "31 June 2024",
        "30/02/2024",
        "version 1.2.3.2020",
        "call 555-12-2020-44",
        "12/13/14/15",
        "May 2024",
        "9999-12-31",
        "in 2024"
      })
  void what_is_no_calendar_day_is_refused(String text) {
    assertThat(Dates.in(text, Order.DAY_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "May 20, 2025 at 5:30 PM IST|2025-05-20T12:00:00Z",
        "2025-05-20T14:05:00+02:00|2025-05-20T12:05:00Z",
        "2025-05-20T14:05:00Z|2025-05-20T14:05:00Z",
        "Fri 22 Dec 2023 18.08 CET|2023-12-22T17:08:00Z",
        "July 4, 2024, 9:15 a.m. ET|2024-07-04T13:15:00Z",
        "20 May 2025 09:00 GMT+5:30|2025-05-20T03:30:00Z"
      })
  void a_date_with_time_and_zone_gives_an_instant(String text, Instant instant) {
    assertThat(only(text, Order.DAY_FIRST).instant()).isEqualTo(instant);
  }

  @Test
  void a_date_without_zone_gives_no_instant() {
    assertThat(only("May 20, 2025 at 5:30 PM", Order.DAY_FIRST).instant()).isNull();
    assertThat(only("20.05.2025", Order.DAY_FIRST).instant()).isNull();
  }

  @Test
  void a_label_tells_publication_from_update() {
    String line = "Last Updated: Dec. 23, 2023 at 6:33 a.m. ET First Published: Dec. 18, 2023";
    List<Dates.Found> dates = Dates.in(line, Order.MONTH_FIRST);
    assertThat(DateLabel.of(line, dates.get(0), "")).isEqualTo(DateLabel.UPDATED);
    assertThat(DateLabel.of(line, dates.get(1), "")).isEqualTo(DateLabel.PUBLISHED);
  }

  @Test
  void the_default_locale_changes_nothing() {
    assertThat(Locales.each(() -> Dates.in("PUBLISHED: 15 APRIL 2024, 10:30 UTC", Order.DAY_FIRST)))
        .containsOnly(Dates.in("PUBLISHED: 15 APRIL 2024, 10:30 UTC", Order.DAY_FIRST))
        .allSatisfy(found -> assertThat(found).hasSize(1));
  }

  @Test
  @Timeout(60)
  void hostile_lines_cost_no_more_than_their_length() {
    for (String part : List.of("1/", "1.", "May ", "12-12-", "de ", "2025年", "1", ".", "5:0")) {
      Dates.in(part.repeat(90_000 / part.length()), Order.DAY_FIRST);
      Dates.in(part.repeat(400_000), Order.DAY_FIRST);
    }
  }

  private static Dates.Found only(String text, Order order) {
    List<Dates.Found> found = Dates.in(text, order);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
