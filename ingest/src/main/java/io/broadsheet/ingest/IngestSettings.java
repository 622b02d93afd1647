package io.broadsheet.ingest;

import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import java.util.List;

/** THE LIST of ingest's settings. */
public final class IngestSettings {
  public static final Setting<String> HOST =
      Setting.of(
          "ingest-host",
          SettingTypes.text(),
          "127.0.0.1",
          "Address that ingest listens on; one that others can reach needs a token.");

  public static final Setting<Integer> PORT =
      Setting.of(
          "ingest-port",
          SettingTypes.port(),
          "8080",
          "Port that ingest listens on; 0 takes a free one.");

  public static final Setting<String> TOKEN =
      Setting.secret("ingest-token", "Bearer token that requests to /v1 must carry.");

  public static final Setting<Integer> MAX_ARTICLE_BYTES =
      Setting.of(
          "max-article-bytes",
          SettingTypes.bytes(1024, 5 << 20),
          "4MiB",
          "Largest article, as bytes of its HTML or text in UTF-8.");

  public static final Setting<Integer> QUEUE_BYTES =
      Setting.of(
          "ingest-queue-bytes",
          SettingTypes.bytes(16 << 20, 1 << 30),
          "64MiB",
          "Most bytes of articles that may wait for the broker at once.");

  /** In the order in which --help and the README show them. */
  public static final List<Setting<?>> ALL =
      List.of(HOST, PORT, TOKEN, MAX_ARTICLE_BYTES, QUEUE_BYTES);

  private IngestSettings() {}
}
