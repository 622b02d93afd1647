package io.broadsheet.sink;

import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.time.Duration;
import java.util.List;

/**
 * What a sink is told.
 *
 * @param store where the rows go, see {@link io.broadsheet.sink.store.ArticleStores}
 * @param password for the store, null if none is given besides its address
 * @param name of the consumer group after {@code broadsheet-sink-}; null takes the store's own
 * @param resync whether to begin again from the start of the log
 * @param settings the Kafka and registry settings
 */
public record SinkConfig(
    String store,
    String password,
    String name,
    BatchLimits limits,
    boolean resync,
    HttpAddress address,
    Settings settings) {

  public static final Setting<String> STORE =
      Setting.of(
          "store",
          SettingTypes.text(),
          "sqlite:data/broadsheet.db",
          "Where articles are kept: sqlite:FILE or postgresql://[user@]host[:port]/database.");

  public static final Setting<String> PASSWORD =
      Setting.secret("store-password", "The password for the store, if it has one.");

  public static final Setting<String> NAME =
      Setting.of(
          "name",
          SettingTypes.text(),
          null,
          "The store's name in the consumer group broadsheet-sink-<name>; default: the file's or"
              + " database's own.");

  public static final Setting<Integer> BATCH_RECORDS =
      Setting.of(
          "batch-records",
          SettingTypes.integer(1, 100_000),
          "500",
          "A batch is written when it holds this many records.");

  public static final Setting<Integer> BATCH_BYTES =
      Setting.of(
          "batch-bytes",
          SettingTypes.bytes(1, 1 << 30),
          "16MiB",
          "A batch is written when it holds this many bytes.");

  public static final Setting<Duration> BATCH_WAIT =
      Setting.of(
          "batch-wait",
          SettingTypes.duration(Duration.ZERO, Duration.ofMinutes(1)),
          "20ms",
          "A batch is written when its first record has waited this long.");

  public static final Setting<String> HOST =
      Setting.of(
          "sink-host", SettingTypes.text(), "127.0.0.1", "Where health and metrics are served.");

  public static final Setting<Integer> PORT =
      Setting.of(
          "sink-port", SettingTypes.port(), "8091", "The port of health and metrics; 0: any free.");

  /** THE LIST of the sink's own settings, in the order of its help. */
  public static final List<Setting<?>> SETTINGS =
      List.of(STORE, PASSWORD, NAME, BATCH_RECORDS, BATCH_BYTES, BATCH_WAIT, HOST, PORT);

  public static SinkConfig of(Settings settings) {
    return new SinkConfig(
        settings.get(STORE),
        settings.get(PASSWORD),
        settings.get(NAME),
        new BatchLimits(
            settings.get(BATCH_RECORDS), settings.get(BATCH_BYTES), settings.get(BATCH_WAIT)),
        false,
        new HttpAddress(settings.get(HOST), settings.get(PORT), PORT.name()),
        settings);
  }

  /** The same, beginning again from the start of the log. */
  public SinkConfig resyncing() {
    return new SinkConfig(store, password, name, limits, true, address, settings);
  }

  /** Without the password, and without the address of the store, which may hold one. */
  @Override
  public String toString() {
    return "SinkConfig[name=" + name + ", limits=" + limits + ", resync=" + resync + "]";
  }
}
