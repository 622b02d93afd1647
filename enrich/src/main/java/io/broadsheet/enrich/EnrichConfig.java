package io.broadsheet.enrich;

import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the enrich service can be told.
 *
 * @param host where health and metrics are served; loopback unless the user says otherwise
 * @param port of the same; 0 for a free one
 * @param stateDir survives restarts: the state need not be read from the changelog again, and the
 *     process id in it lets a restarted service end its own unfinished transaction at once
 * @param threads stream threads; each takes its share of the partitions
 * @param standbys copies of the state on other instances, for a quicker take-over
 * @param commitInterval how long outcomes wait for their commit, and readers for them
 * @param maxArticleBytes of an article's HTML or text as UTF-8; a larger one is dead-lettered
 * @param learnEvery see {@link EnrichParts}
 * @param closeAfter see {@link EnrichParts}
 * @param kafka what goes to the Kafka clients and Kafka Streams, by Kafka's names
 */
public record EnrichConfig(
    String host,
    int port,
    Path stateDir,
    int threads,
    int standbys,
    Duration commitInterval,
    int maxArticleBytes,
    int learnEvery,
    Duration closeAfter,
    Map<String, Object> kafka) {
  private static final int MIB = 1024 * 1024;

  static final Setting<String> HOST =
      Setting.of(
          "enrich-host", SettingTypes.text(), "127.0.0.1", "Where health and metrics are served.");
  public static final Setting<Integer> PORT =
      Setting.of(
          "enrich-port",
          SettingTypes.port(),
          "8090",
          "The port of health and metrics; 0 for a free one.");
  public static final Setting<Path> STATE_DIR =
      Setting.of(
          "enrich-state-dir",
          SettingTypes.path(),
          "data/enrich",
          "The folder of the state; keep it over restarts.");
  static final Setting<Integer> THREADS =
      Setting.of("enrich-threads", SettingTypes.integer(1, 64), "1", "Stream threads.");
  static final Setting<Integer> STANDBYS =
      Setting.of(
          "enrich-standbys",
          SettingTypes.integer(0, 8),
          "0",
          "Copies of the state on other instances, for a quicker take-over.");
  static final Setting<Duration> COMMIT_INTERVAL =
      Setting.of(
          "enrich-commit-interval",
          SettingTypes.duration(Duration.ofMillis(10), Duration.ofSeconds(2)),
          "100ms",
          "How long outcomes wait for their commit; shorter costs throughput.");
  static final Setting<Integer> MAX_ARTICLE_BYTES =
      Setting.of(
          "max-article-bytes",
          SettingTypes.bytes(1024, 5 * MIB),
          "4MiB",
          "The largest article, HTML or text as UTF-8.");

  static final Setting<Integer> LEARN_EVERY =
      Setting.of(
          "enrich-learn-every",
          SettingTypes.integer(0, 100_000),
          "10",
          "Articles of a site between two snapshots of what recurs there; 0 learns nothing.");

  static final Setting<Duration> CLOSE_AFTER =
      Setting.of(
          "enrich-close-after",
          SettingTypes.duration(Duration.ofSeconds(1), Duration.ofDays(7)),
          "12h",
          "How long after an erasure a quiet partition gets a record that lets Kafka compact it;"
              + " segment.ms of the topics.");

  /** Every setting, in the order of the help. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          HOST,
          PORT,
          STATE_DIR,
          THREADS,
          STANDBYS,
          COMMIT_INTERVAL,
          MAX_ARTICLE_BYTES,
          LEARN_EVERY,
          CLOSE_AFTER);

  public EnrichConfig {
    kafka = Map.copyOf(kafka);
  }

  public static EnrichConfig of(Settings settings) {
    return new EnrichConfig(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(STATE_DIR),
        settings.get(THREADS),
        settings.get(STANDBYS),
        settings.get(COMMIT_INTERVAL),
        settings.get(MAX_ARTICLE_BYTES),
        settings.get(LEARN_EVERY),
        settings.get(CLOSE_AFTER),
        settings.kafka());
  }
}
