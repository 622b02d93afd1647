package io.broadsheet.local.stack;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import io.broadsheet.sink.SinkConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the local stack can be told: its own settings, and those of its services. */
public final class StackSettings {
  public static final Setting<Path> DATA =
      Setting.of("data", SettingTypes.path(), "data", "The folder that everything is kept in.");

  public static final Setting<Integer> BROKER_PORT =
      Setting.of(
          "broker-port", SettingTypes.port(), "9092", "The Kafka broker's port; 0 for a free one.");

  public static final Setting<Integer> REGISTRY_PORT =
      Setting.of(
          "registry-port",
          SettingTypes.port(),
          "8081",
          "The schema registry's port; 0 for a free one.");

  private static final List<Setting<Integer>> PORTS =
      List.of(BROKER_PORT, REGISTRY_PORT, IngestSettings.PORT, EnrichConfig.PORT, SinkConfig.PORT);

  /** Where these point follows from the data folder. */
  private static final Set<String> GIVEN_BY_THE_STACK =
      Set.of("store", "store-password", "name", "enrich-state-dir");

  /** Every setting, in the order of the help. */
  public static final List<Setting<?>> ALL = all();

  private StackSettings() {}

  /** A stack on this folder that disturbs nobody: every port is a free one. */
  public static Settings onFreePorts(Path data) {
    Map<String, String> options = new LinkedHashMap<>();
    PORTS.forEach(port -> options.put(port.name(), "0"));
    return Settings.read(ALL, options, Map.of()).with(DATA, data);
  }

  /** Services share some settings, so each name counts once. */
  private static List<Setting<?>> all() {
    Map<String, Setting<?>> byName = new LinkedHashMap<>();
    Stream.of(
            List.of(DATA, BROKER_PORT, REGISTRY_PORT),
            IngestSettings.ALL,
            EnrichConfig.SETTINGS,
            SinkConfig.SETTINGS)
        .flatMap(List::stream)
        .filter(setting -> !GIVEN_BY_THE_STACK.contains(setting.name()))
        .forEach(setting -> byName.putIfAbsent(setting.name(), setting));
    return List.copyOf(byName.values());
  }
}
