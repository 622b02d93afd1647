package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.logging.Logging;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingsTable;
import io.broadsheet.sink.SinkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's tables against the code; {@code -Dreadme.update} writes them. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void the_readme_lists_every_setting_with_its_default() throws IOException {
    Map<String, List<Setting<?>>> services = new LinkedHashMap<>();
    services.put("ingest", IngestSettings.ALL);
    services.put("enrich", EnrichConfig.SETTINGS);
    services.put("sink", SinkConfig.SETTINGS);
    services.put("every service", Logging.SETTINGS);
    String tables =
        services.entrySet().stream()
            .map(service -> "**" + service.getKey() + "**\n\n" + table(service.getValue()))
            .collect(Collectors.joining("\n"));
    assertSection("settings", tables);
  }

  @Test
  void the_readme_lists_every_command() throws IOException {
    StringBuilder table = new StringBuilder("| command | what it does |\n|---|---|\n");
    Commands.commandLine(Broadsheet.commandLine())
        .getSubcommands()
        .forEach(
            (name, command) ->
                table
                    .append("| `")
                    .append(name)
                    .append("` | ")
                    .append(String.join(" ", command.getCommandSpec().usageMessage().description()))
                    .append(" |\n"));
    assertSection("commands", table.toString());
  }

  private static String table(List<Setting<?>> settings) {
    return SettingsTable.markdown(settings);
  }

  private static void assertSection(String name, String content) throws IOException {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    String readme = Files.readString(README);
    assertThat(readme).contains(start, end);
    int from = readme.indexOf(start) + start.length();
    int to = readme.indexOf(end);
    if (System.getProperty("readme.update") != null) {
      Files.writeString(README, readme.substring(0, from) + content + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to)).isEqualTo(content);
    }
  }
}
