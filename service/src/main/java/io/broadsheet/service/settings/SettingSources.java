package io.broadsheet.service.settings;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The three places settings come from. */
final class SettingSources {
  static final String CONFIG = "config";

  /** What the launcher script reads for itself; no setting of a service. */
  private static final Set<String> LAUNCHERS_OWN =
      Set.of("BROADSHEET_JAVA_OPTS", "BROADSHEET_HOME");

  private static final long MOST_FILE_BYTES = 1 << 20;

  private SettingSources() {}

  static List<Given> options(Map<String, String> options) {
    List<Given> found = new ArrayList<>();
    options.forEach((name, value) -> found.add(new Given(name, value, "--" + name)));
    return found;
  }

  static List<Given> environment(Map<String, String> environment) {
    List<Given> found = new ArrayList<>();
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(SettingNames.ENVIRONMENT_PREFIX)
              && !LAUNCHERS_OWN.contains(variable)) {
            String name = variable.substring(SettingNames.ENVIRONMENT_PREFIX.length());
            found.add(new Given(SettingNames.canonical(name), value, variable));
          }
        });
    return found;
  }

  /**
   * The lines of a file in the style of Java properties: {@code name=value}, {@code #} comments, a
   * backslash at the end continues a line, UTF-8.
   */
  static List<Given> file(String file, String place) {
    List<Given> found = new ArrayList<>();
    List<String> lines = readText(file, place).lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      int start = index;
      StringBuilder logical = new StringBuilder(lines.get(index).strip());
      while (continues(logical) && index + 1 < lines.size()) {
        logical.setLength(logical.length() - 1);
        logical.append(lines.get(++index).strip());
      }
      addLine(logical.toString(), file + ":" + (start + 1), found);
    }
    return found;
  }

  private static boolean continues(CharSequence line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1 && line.charAt(0) != '#' && line.charAt(0) != '!';
  }

  private static void addLine(String line, String place, List<Given> found) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
      return;
    }
    if (line.indexOf('=') <= 0 && line.indexOf(':') <= 0) {
      throw new UserError(place + ": expected name=value");
    }
    Properties pair = new Properties();
    try {
      pair.load(new StringReader(line));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new UserError(place + ": a malformed \\uxxxx escape");
    }
    pair.forEach(
        (name, value) -> found.add(new Given((String) name, ((String) value).strip(), place)));
  }

  /** The whole of a small UTF-8 file that a setting names. */
  static String readText(String file, String place) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > MOST_FILE_BYTES) {
        throw new UserError(place + ": " + file + " is larger than 1 MiB");
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw new UserError(place + ": there is no file " + file);
    } catch (MalformedInputException notText) {
      throw new UserError(place + ": " + file + " is not UTF-8 text");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UserError(place + ": cannot read " + file + ": " + unreadable.getMessage());
    }
  }
}
