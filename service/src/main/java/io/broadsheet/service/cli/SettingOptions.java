package io.broadsheet.service.cli;

import io.broadsheet.service.settings.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Turns the settings of a {@link SettingsCommand} into its options. */
final class SettingOptions {
  private static final String LABEL = "<value>";

  private SettingOptions() {}

  static void addTo(CommandSpec spec) {
    if (spec.userObject() instanceof SettingsCommand command
        && spec.findOption("--config") == null) {
      command.all().forEach(setting -> spec.addOption(option(setting)));
      spec.addOption(
          named("config")
              .description("A file of settings, name=value a line; options and environment win.")
              .build());
      spec.usageMessage().footer(FOOTER).abbreviateSynopsis(true).sortOptions(false);
    }
  }

  static boolean isSetting(OptionSpec option) {
    return option.paramLabel().equals(LABEL);
  }

  private static OptionSpec option(Setting<?> setting) {
    String standard = setting.standard() == null ? "" : " Default: " + setting.standard() + ".";
    String secret = setting.secret() ? " --" + setting.name() + "-file names a file with it." : "";
    return named(setting.name())
        .description((setting.description() + standard + secret).replace("%", "%%"))
        .build();
  }

  private static OptionSpec.Builder named(String name) {
    return OptionSpec.builder("--" + name).paramLabel(LABEL).type(String.class);
  }

  private static final String[] FOOTER = {
    "",
    "Each option is also a variable (--log-level is BROADSHEET_LOG_LEVEL) and a line of the file"
        + " that --config names. --kafka.NAME=VALUE goes to the Kafka clients"
        + " (--kafka.bootstrap.servers, default 127.0.0.1:9092), --schema.registry.NAME=VALUE to"
        + " the registry's client (--schema.registry.url, default http://127.0.0.1:8081).",
  };
}
