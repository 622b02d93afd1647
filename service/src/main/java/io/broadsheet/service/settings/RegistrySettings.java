package io.broadsheet.service.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;

/** THE LIST of what the schema registry client takes, by Confluent's own names. */
final class RegistrySettings {
  static final String PREFIX = "schema.registry.";

  private static final ConfigDef TLS = new ConfigDef().withClientSslSupport();

  /** Those that Confluent writes with the prefix, besides TLS; the others stand without it. */
  private static final List<String> PREFIXED = List.of("url", "serializer.class");

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

  private static final Set<String> SECRETS = Set.of("basic.auth.user.info", "bearer.auth.token");

  private RegistrySettings() {}

  /** Confluent's own spelling of a name that was written with or without the prefix. */
  static Optional<String> find(String written) {
    String wanted = SettingNames.canonical(written);
    return names().stream()
        .filter(name -> matches(name, wanted))
        .filter(name -> !wanted.equals("url")) // too bare a word to mean the registry's
        .findFirst();
  }

  private static boolean matches(String name, String wanted) {
    return SettingNames.canonical(name).equals(wanted)
        || SettingNames.canonical(PREFIX + name).equals(wanted)
        || SettingNames.canonical(name).equals(SettingNames.canonical(PREFIX + wanted));
  }

  static boolean isSecret(String name) {
    if (name.startsWith(PREFIX + "ssl.")) {
      String bare = name.substring(PREFIX.length());
      return TLS.configKeys().get(bare).type() == ConfigDef.Type.PASSWORD;
    }
    return SECRETS.contains(name);
  }

  /** Every name, as Confluent spells it. */
  static List<String> names() {
    Stream<String> prefixed = Stream.concat(PREFIXED.stream(), TLS.names().stream().sorted());
    return Stream.concat(prefixed.map(PREFIX::concat), BARE.stream()).toList();
  }
}
