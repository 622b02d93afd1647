package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import io.broadsheet.service.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SinkConfigTest {

  @Test
  void without_settings_it_keeps_articles_in_sqlite() {
    SinkConfig config = config(Map.of());
    assertThat(config.store()).isEqualTo("sqlite:data/broadsheet.db");
    assertThat(config.password()).isNull();
    assertThat(config.name()).isNull();
    assertThat(config.limits())
        .isEqualTo(new BatchLimits(500, 16 * 1024 * 1024, Duration.ofMillis(20)));
    assertThat(config.resync()).isFalse();
    assertThat(config.address().host()).isEqualTo("127.0.0.1");
    assertThat(config.address().port()).isEqualTo(8091);
  }

  @Test
  void every_setting_can_be_set() {
    SinkConfig config =
        config(
            Map.of(
                "store", "postgresql://db/kept",
                "store-password", "secret",
                "name", "archive",
                "batch-records", "7",
                "batch-bytes", "1MiB",
                "batch-wait", "1s",
                "sink-host", "0.0.0.0",
                "sink-port", "0"));
    assertThat(config.store()).isEqualTo("postgresql://db/kept");
    assertThat(config.password()).isEqualTo("secret");
    assertThat(config.name()).isEqualTo("archive");
    assertThat(config.limits()).isEqualTo(new BatchLimits(7, 1 << 20, Duration.ofSeconds(1)));
    assertThat(config.address().host()).isEqualTo("0.0.0.0");
    assertThat(config.address().port()).isZero();
    assertThat(config).asString().doesNotContain("secret");
  }

  @Test
  void a_batch_of_nothing_is_refused() {
    assertThatThrownBy(() -> config(Map.of("batch-records", "0")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("batch-records");
  }

  private static SinkConfig config(Map<String, String> options) {
    return SinkConfig.of(Settings.read(SinkConfig.SETTINGS, options, Map.of()));
  }
}
