package io.broadsheet.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypesTest {
  private static final Function<String, Integer> BYTES = SettingTypes.bytes(1, 8 << 20);
  private static final Function<String, Duration> TIME =
      SettingTypes.duration(Duration.ofMillis(10), Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "4MiB,4194304",
    "512 KiB,524288",
    "1kb,1000",
    "0.5MiB,524288",
    "17,17",
    "8mib,8388608"
  })
  void sizes_have_units(String written, int bytes) {
    assertThat(BYTES.apply(written)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "9MiB", "4 parsecs", "1e6", "0.3", "99999999999999999999MiB"})
  void a_size_that_is_none_is_refused(String written) {
    assertThatThrownBy(() -> BYTES.apply(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a size from 1 to 8388608 bytes, such as 512KiB or 4MiB");
  }

  @ParameterizedTest
  @CsvSource({"250ms,250", "30s,30000", "1.5s,1500", "5m,300000", "1h,3600000"})
  void times_have_units(String written, long millis) {
    assertThat(TIME.apply(written)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "9ms", "2h", "soon", "1y"})
  void a_time_that_is_none_is_refused(String written) {
    assertThatThrownBy(() -> TIME.apply(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void words_are_compared_alike_in_every_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(SettingTypes.choice("info", "debug").apply("INFO")).isEqualTo("info");
      assertThat(BYTES.apply("1MIB")).isEqualTo(1 << 20);
    } finally {
      Locale.setDefault(before);
    }
    assertThatThrownBy(() -> SettingTypes.choice("info", "debug").apply("loud"))
        .hasMessage("one of info, debug");
  }

  @Test
  void addresses_have_one_of_the_schemes() {
    assertThat(SettingTypes.uri("http", "https").apply("https://a.example/x")).hasHost("a.example");
    for (String wrong : List.of("ftp://a", "a.example", "http://a b")) {
      assertThatThrownBy(() -> SettingTypes.uri("http", "https").apply(wrong))
          .hasMessage("a URI that begins with http: or https:");
    }
  }

  @Test
  void numbers_stay_in_their_range() {
    assertThat(SettingTypes.port().apply("65535")).isEqualTo(65_535);
    for (String wrong : List.of("65536", "-1", "1.0", "0x10", "", "99999999999")) {
      assertThatThrownBy(() -> SettingTypes.port().apply(wrong))
          .hasMessage("a whole number from 0 to 65535");
    }
  }

  @Test
  void a_moment_is_a_time_a_day_or_so_long_ago() {
    Function<String, Instant> time = SettingTypes.time();
    assertThat(time.apply("2026-03-01T12:00:00Z")).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(time.apply("2026-03-01T12:00:00+02:00")).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(time.apply("2026-03-01")).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(time.apply("2h"))
        .isCloseTo(Instant.now().minusSeconds(7200), within(1, ChronoUnit.MINUTES));
    for (String wrong : List.of("yesterday", "2026", "2026-02-30", "2026-03-01T12:00", "-2h")) {
      assertThatThrownBy(() -> time.apply(wrong)).hasMessageContaining("2h for two hours ago");
    }
  }
}
