package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings that readers and writers elsewhere rely on, in figures. */
class TopicsTest {
  private static final String HOURS_12 = "43200000";
  private static final String HOURS_24 = "86400000";
  private static final String DAYS_7 = "604800000";
  private static final String DAYS_14 = "1209600000";
  private static final String DAYS_90 = "7776000000";

  @Test
  void raw_articles_are_compacted_and_kept_for_ninety_days() {
    assertThat(Topics.RAW.name()).isEqualTo("articles.raw");
    assertThat(Topics.RAW.subject()).isEqualTo("articles.raw-value");
    assertThat(Topics.RAW.settings())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "compact,delete",
                "retention.ms", DAYS_90,
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", "6291456",
                "max.compaction.lag.ms", HOURS_24,
                "segment.ms", HOURS_12,
                "delete.retention.ms", DAYS_14));
  }

  @Test
  void enriched_articles_are_compacted_and_kept() {
    assertThat(Topics.ENRICHED.name()).isEqualTo("articles.enriched");
    assertThat(Topics.ENRICHED.settings())
        .isEqualTo(
            Map.of(
                "cleanup.policy",
                "compact",
                "message.timestamp.type",
                "LogAppendTime",
                "max.message.bytes",
                "12582912",
                "max.compaction.lag.ms",
                HOURS_24,
                "segment.ms",
                HOURS_12,
                "delete.retention.ms",
                DAYS_14));
  }

  @Test
  void dead_letters_go_after_seven_days() {
    assertThat(Topics.DEAD_LETTER.name()).isEqualTo("articles.dead-letter");
    assertThat(Topics.DEAD_LETTER.message()).isEmpty();
    assertThat(Topics.DEAD_LETTER.settings())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "delete",
                "retention.ms", DAYS_7,
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", "8388608",
                "segment.ms", HOURS_12));
  }

  @Test
  void what_recurs_on_a_site_is_compacted_and_kept() {
    assertThat(Topics.SITE_FURNITURE.name()).isEqualTo("articles.site-furniture");
    assertThat(Topics.SITE_FURNITURE.subject()).isEqualTo("articles.site-furniture-value");
    assertThat(Topics.SITE_FURNITURE.settings())
        .isEqualTo(
            Map.of(
                "cleanup.policy",
                "compact",
                "message.timestamp.type",
                "LogAppendTime",
                "max.message.bytes",
                "1048576",
                "max.compaction.lag.ms",
                HOURS_24,
                "segment.ms",
                HOURS_12,
                "delete.retention.ms",
                DAYS_14));
  }

  @Test
  void twelve_partitions_are_the_standard() {
    assertThat(Topics.PARTITIONS).isEqualTo(12);
    assertThat(Topics.ALL).hasSize(4);
  }
}
