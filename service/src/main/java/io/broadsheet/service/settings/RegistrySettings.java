package io.broadsheet.service.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** THE LIST of what the schema registry client takes, by Confluent's own names. */
final class RegistrySettings {
  static final String PREFIX = "schema.registry.";

  /** Those that Confluent writes with the prefix; the others stand without it. */
  private static final List<String> PREFIXED =
      List.of(
          "url",
          "ssl.truststore.location",
          "ssl.truststore.password",
          "ssl.truststore.type",
          "ssl.truststore.certificates",
          "ssl.keystore.location",
          "ssl.keystore.password",
          "ssl.keystore.type",
          "ssl.keystore.key",
          "ssl.keystore.certificate.chain",
          "ssl.key.password",
          "ssl.protocol",
          "ssl.enabled.protocols",
          "ssl.endpoint.identification.algorithm",
          "serializer.class");

  private static final List<String> BARE =
      List.of(
          "basic.auth.credentials.source",
          "basic.auth.user.info",
          "bearer.auth.credentials.source",
          "bearer.auth.token",
          "auto.register.schemas",
          "http.connect.timeout.ms",
          "http.read.timeout.ms",
          "max.retries",
          "retries.wait.ms",
          "retries.max.wait.ms",
          "max.schemas.per.subject");

  private static final Set<String> SECRETS =
      Set.of(
          "basic.auth.user.info",
          "bearer.auth.token",
          "schema.registry.ssl.truststore.password",
          "schema.registry.ssl.keystore.password",
          "schema.registry.ssl.keystore.key",
          "schema.registry.ssl.key.password");

  private RegistrySettings() {}

  /** Confluent's own spelling of a name that was written with or without the prefix. */
  static Optional<String> find(String written) {
    String wanted = SettingNames.canonical(written);
    return names().stream()
        .filter(
            name ->
                SettingNames.canonical(name).equals(wanted)
                    || SettingNames.canonical(PREFIX + name).equals(wanted)
                    || SettingNames.canonical(name).equals("schema-registry-" + wanted))
        .filter(name -> !wanted.equals("url"))
        .findFirst();
  }

  static boolean isSecret(String name) {
    return SECRETS.contains(name);
  }

  /** Every name, as Confluent spells it. */
  static List<String> names() {
    return java.util.stream.Stream.concat(PREFIXED.stream().map(PREFIX::concat), BARE.stream())
        .toList();
  }
}
