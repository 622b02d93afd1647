package io.broadsheet.service.settings;

import io.broadsheet.service.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of one run, read from options, environment and file, in that order of precedence.
 * Immutable.
 */
public final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads settings.
   *
   * @param known the settings that exist, besides {@code kafka.*} and {@code schema.registry.*}
   * @param options what the command line gave, without the leading dashes
   * @param environment usually {@link System#getenv()}; names that start with {@code BROADSHEET_}
   *     count
   * @throws UserError for an unknown setting (with the nearest known name), a value its parser
   *     refuses, or a setting the guarantee hangs on
   */
  public static Settings read(
      List<Setting<?>> known, Map<String, String> options, Map<String, String> environment) {
    return new Settings(new LinkedHashMap<>(options));
  }

  /** The value, or the standard one. Null only if the setting has no standard value. */
  public <T> T get(Setting<T> setting) {
    String written = values.getOrDefault(setting.name(), setting.standard());
    return written == null ? null : setting.parser().apply(written);
  }

  /** What was given as {@code kafka.*}, without that prefix. */
  public Map<String, Object> kafka() {
    return withPrefix("kafka.");
  }

  /**
   * What the registry client takes, by Confluent's own names, for example {@code
   * schema.registry.url}, {@code basic.auth.credentials.source}.
   */
  public Map<String, Object> schemaRegistry() {
    return withPrefix("schema.registry.");
  }

  private Map<String, Object> withPrefix(String prefix) {
    Map<String, Object> found = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }
}
