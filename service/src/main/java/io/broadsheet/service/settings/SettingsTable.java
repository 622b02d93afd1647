package io.broadsheet.service.settings;

import java.util.List;

/** The table of settings, as it stands in the README. */
public final class SettingsTable {
  private SettingsTable() {}

  /** A Markdown table in the order of the list, with a head, ending in a line end. */
  public static String markdown(List<? extends Setting<?>> settings) {
    StringBuilder table = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
    for (Setting<?> setting : settings) {
      table
          .append("| `")
          .append(setting.name())
          .append("` | ")
          .append(setting.standard() == null ? "" : "`" + setting.standard() + "`")
          .append(" | ")
          .append(setting.description().replace("|", "\\|"))
          .append(setting.secret() ? " Secret: `" + setting.name() + "-file` names a file." : "")
          .append(" |\n");
    }
    return table.toString();
  }
}
