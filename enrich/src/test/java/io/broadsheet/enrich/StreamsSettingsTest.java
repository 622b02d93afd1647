package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Topics;
import io.broadsheet.service.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

  private static EnrichConfig config(Map<String, String> options) {
    return EnrichConfig.of(
        Settings.read(EnrichConfig.SETTINGS, options, Map.of(), StreamsConfig.configDef()));
  }

  @Test
  void the_defaults_are_those_of_the_documentation() {
    assertThat(config(Map.of()))
        .isEqualTo(
            new EnrichConfig(
                "127.0.0.1",
                8090,
                Path.of("data", "enrich"),
                1,
                0,
                Duration.ofMillis(100),
                4 * 1024 * 1024,
                10,
                Duration.ofHours(12),
                Map.of("bootstrap.servers", "127.0.0.1:9092")));
  }

  @Test
  void every_setting_can_be_set() {
    Map<String, String> options = new HashMap<>();
    options.put("enrich-host", "0.0.0.0");
    options.put("enrich-port", "0");
    options.put("enrich-state-dir", "/var/lib/broadsheet");
    options.put("enrich-threads", "4");
    options.put("enrich-standbys", "1");
    options.put("enrich-commit-interval", "20ms");
    options.put("max-article-bytes", "1MiB");
    options.put("enrich-learn-every", "0");
    options.put("enrich-close-after", "1d");
    options.put("kafka.bootstrap.servers", "broker:9092");
    assertThat(options).hasSize(EnrichConfig.SETTINGS.size() + 1);
    assertThat(config(options))
        .isEqualTo(
            new EnrichConfig(
                "0.0.0.0",
                0,
                Path.of("/var/lib/broadsheet"),
                4,
                1,
                Duration.ofMillis(20),
                1024 * 1024,
                0,
                Duration.ofDays(1),
                Map.of("bootstrap.servers", "broker:9092")));
  }

  @Test
  void streams_accepts_what_it_is_told_and_works_exactly_once() {
    StreamsConfig streams = new StreamsConfig(StreamsSettings.of(config(Map.of())));
    assertThat(streams.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    assertThat(streams.getString("application.id")).isEqualTo("broadsheet-enrich");
    assertThat(streams.getLong("commit.interval.ms")).isEqualTo(100);
    assertThat(streams.getProducerConfigs("p"))
        .containsEntry("max.request.size", Topics.ENRICHED.maxMessageBytes());
    assertThat(streams.getMainConsumerConfigs("broadsheet-enrich", "c", 0))
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("session.timeout.ms", 6_000)
        .containsEntry("auto.offset.reset", "earliest");
  }

  @Test
  void what_the_user_sets_wins_except_over_the_guarantee() {
    EnrichConfig config =
        new EnrichConfig(
            "127.0.0.1",
            0,
            Path.of("s"),
            1,
            0,
            Duration.ofMillis(100),
            4 * 1024 * 1024,
            10,
            Duration.ofHours(12),
            Map.of("session.timeout.ms", "9000", "processing.guarantee", "at_least_once"));
    assertThat(StreamsSettings.of(config))
        .containsEntry("session.timeout.ms", "9000")
        .containsEntry("processing.guarantee", "exactly_once_v2");
  }

  @Test
  void a_thread_waits_for_the_registry_for_less_than_would_cost_its_membership() {
    Map<String, Object> settings = StreamsSettings.of(config(Map.of()));
    assertThat(StreamsSettings.longestWait(settings)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void the_limits_leave_room_below_the_topics_own() {
    Limits limits = Limits.withArticle(4 * 1024 * 1024);
    assertThat(limits.raw()).isLessThan(Topics.RAW.maxMessageBytes());
    assertThat(limits.enriched()).isLessThan(Topics.ENRICHED.maxMessageBytes());
    assertThat(limits.deadLetter()).isLessThan(Topics.DEAD_LETTER.maxMessageBytes());
    assertThat(Limits.maxFetchBytes()).isEqualTo(Topics.RAW.maxMessageBytes());
  }
}
