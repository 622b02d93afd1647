package io.broadsheet.ingest;

import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import java.nio.file.Path;
import java.time.Duration;
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

  public static final Setting<Boolean> WITHOUT_TOKEN =
      Setting.of(
          "ingest-without-token",
          SettingTypes.bool(),
          "false",
          "Whether others may reach ingest although no token is set: anybody may then publish.");

  public static final Setting<Path> TLS_KEYSTORE =
      Setting.of(
          "ingest-tls-keystore",
          SettingTypes.path(),
          null,
          "PKCS12 or JKS file with ingest's key and certificates: then it speaks HTTPS only.");

  public static final Setting<String> TLS_PASSWORD =
      Setting.secret("ingest-tls-password", "The password of the keystore.");

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

  public static final Setting<Duration> PATIENCE =
      Setting.of(
          "ingest-patience",
          SettingTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
          "20s",
          "How long a client may send less than 1 KiB a second before it is given up on.");

  /** In the order in which --help and the README show them. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          TOKEN,
          WITHOUT_TOKEN,
          TLS_KEYSTORE,
          TLS_PASSWORD,
          MAX_ARTICLE_BYTES,
          QUEUE_BYTES,
          PATIENCE);

  private IngestSettings() {}
}
