package io.broadsheet.service.cli;

import io.broadsheet.service.UserError;
import io.broadsheet.service.logging.Logging;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * A command whose options are settings: each setting of {@link #known()} is an option, and so is
 * whatever begins with {@code --kafka.} or names a setting of the schema registry's client.
 *
 * <p>Extend it, annotate the class with {@link Command}, run it through {@link Commands}, and call
 * {@link #settings()} at work.
 */
public abstract class SettingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Unmatched private List<String> open;

  /** The settings of the command in the order of its help; those of logging are added. */
  protected abstract List<Setting<?>> known();

  /** What {@code --kafka.*} may hold besides the clients' own settings. */
  protected List<ConfigDef> moreKafka() {
    return List.of();
  }

  /**
   * Reads the settings from options, environment and file, and applies those of logging.
   *
   * @throws UserError for a wrong one
   */
  protected final Settings settings() {
    Settings settings = settings(System.getenv());
    Logging.apply(settings);
    return settings;
  }

  final Settings settings(Map<String, String> environment) {
    return Settings.read(all(), options(), environment, moreKafka().toArray(ConfigDef[]::new));
  }

  final List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(known());
    all.addAll(Logging.SETTINGS);
    return all;
  }

  private Map<String, String> options() {
    Map<String, String> given = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      if (SettingOptions.isSetting(option) && option.getValue() != null) {
        given.put(option.longestName().substring(2), option.getValue());
      }
    }
    if (open != null) {
      OpenOptions.addAll(open, given);
    }
    return given;
  }
}
