package io.broadsheet.service.settings;

import io.broadsheet.service.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;

/** Reads settings once: finds what each given name means, then checks each value. */
final class SettingsReader {
  private static final String FILE_SUFFIX = "-file";

  private final Map<String, Setting<?>> own = new TreeMap<>();
  private final KafkaSettings kafka;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, String> kafkaValues = new TreeMap<>();
  private final Map<String, String> registryValues = new TreeMap<>();

  SettingsReader(Collection<Setting<?>> known, List<ConfigDef> moreKafka) {
    known.forEach(setting -> own.put(SettingNames.canonical(setting.name()), setting));
    kafka = new KafkaSettings(moreKafka);
  }

  Settings read(Map<String, String> options, Map<String, String> environment) {
    List<Given> fromOptions = SettingSources.options(options);
    List<Given> fromEnvironment = SettingSources.environment(environment);
    List<Given> fromFile =
        config(fromOptions)
            .or(() -> config(fromEnvironment))
            .map(config -> SettingSources.file(config.value(), config.place()))
            .orElse(List.of());
    takeAll(fromFile); // what comes later overwrites
    takeAll(fromEnvironment);
    takeAll(fromOptions);
    return new Settings(values, kafkaValues, registryValues);
  }

  private static Optional<Given> config(List<Given> given) {
    return given.stream()
        .filter(one -> SettingNames.canonical(one.name()).equals(SettingSources.CONFIG))
        .findFirst();
  }

  private void takeAll(List<Given> source) {
    Map<String, Given> seen = new HashMap<>();
    for (Given given : source) {
      String name = SettingNames.canonical(given.name());
      Given earlier = seen.put(name, given);
      if (earlier != null) {
        throw new UserError(
            given.place() + ": " + name + " was already given at " + earlier.place());
      }
      if (!name.equals(SettingSources.CONFIG)) {
        take(given);
      }
    }
  }

  private void take(Given given) {
    if (!takeAs(given)) {
      takeAs(secretFromFile(given).orElseThrow(() -> unknown(given)));
    }
  }

  private boolean takeAs(Given given) {
    String name = SettingNames.canonical(given.name());
    if (own.containsKey(name)) {
      takeOwn(own.get(name), given);
      return true;
    }
    if (KafkaSettings.claims(name)) {
      return takeKafka(given);
    }
    Optional<String> registry = RegistrySettings.find(name);
    registry.ifPresent(found -> registryValues.put(found, given.value()));
    return registry.isPresent();
  }

  private void takeOwn(Setting<?> setting, Given given) {
    try {
      values.put(setting.name(), setting.parser().apply(given.value()));
    } catch (IllegalArgumentException refused) {
      String shown = setting.secret() ? "the value" : "'" + given.value() + "'";
      throw new UserError(given.place() + ": " + shown + " must be " + refused.getMessage());
    }
  }

  private boolean takeKafka(Given given) {
    Optional<String> refusal = kafka.refusal(given.name());
    if (refusal.isPresent()) {
      throw new UserError(
          given.place() + ": cannot be set, the guarantee hangs on it: " + refusal.get());
    }
    Optional<String> name = kafka.find(given.name());
    name.ifPresent(found -> putKafka(found, given));
    return name.isPresent();
  }

  private void putKafka(String name, Given given) {
    try {
      kafka.check(name, given.value());
      kafkaValues.put(name, given.value());
    } catch (IllegalArgumentException refused) {
      String reason = kafka.isSecret(name) ? "the value does not fit" : refused.getMessage();
      throw new UserError(given.place() + ": " + reason);
    }
  }

  /** {@code token-file=/run/secrets/token} stands for {@code token=<what the file holds>}. */
  private Optional<Given> secretFromFile(Given given) {
    String name = SettingNames.canonical(given.name());
    if (!name.endsWith(FILE_SUFFIX)) {
      return Optional.empty();
    }
    String secret = name.substring(0, name.length() - FILE_SUFFIX.length());
    return isSecret(secret)
        ? Optional.of(
            given.with(secret, SettingSources.readText(given.value(), given.place()).strip()))
        : Optional.empty();
  }

  private boolean isSecret(String name) {
    if (own.containsKey(name)) {
      return own.get(name).secret();
    }
    if (KafkaSettings.claims(name)) {
      return kafka.find(name).map(kafka::isSecret).orElse(false);
    }
    return RegistrySettings.find(name).map(RegistrySettings::isSecret).orElse(false);
  }

  private UserError unknown(Given given) {
    List<String> names = new ArrayList<>(own.keySet());
    names.add(SettingSources.CONFIG);
    names.addAll(KafkaSettings.claims(given.name()) ? kafka.names() : RegistrySettings.names());
    String hint =
        SettingNames.nearest(given.name(), names)
            .map(near -> "; did you mean " + spelledLike(given, near) + "?")
            .orElse("; --help lists the settings");
    return new UserError(given.place() + ": unknown setting" + hint);
  }

  private static String spelledLike(Given given, String name) {
    if (given.place().startsWith(SettingNames.ENVIRONMENT_PREFIX)) {
      return SettingNames.environmentName(name);
    }
    return given.place().startsWith("--") ? "--" + name : name;
  }
}
